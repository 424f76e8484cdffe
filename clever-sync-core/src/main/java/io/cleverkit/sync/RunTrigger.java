package io.cleverkit.sync;

/** Why a run began. */
public enum RunTrigger {
    /** The district was just connected. */
    ONBOARDING,
    /** It was the hour. */
    SCHEDULED,
    /** Somebody asked for it. */
    MANUAL
}
