package io.cleverkit.examples.readalong.config;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When districts are synchronized each night.
 *
 * @param at the local time
 * @param zone the zone that it is local to
 */
public record NightlySettings(LocalTime at, ZoneId zone) {}
