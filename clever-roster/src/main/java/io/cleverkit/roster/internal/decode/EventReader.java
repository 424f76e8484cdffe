package io.cleverkit.roster.internal.decode;

import com.fasterxml.jackson.core.JsonParser;
import io.cleverkit.roster.model.Event;
import io.cleverkit.roster.model.EventType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link Event}. Fields come in no particular order, so the type that tells how to read the data may come behind it; the
 * data is then set aside as text.
 */
public final class EventReader {
    private final Event.Builder event = Event.builder();
    private @Nullable String id;
    private @Nullable EventType type;
    private @Nullable String dataBeforeType;
    private @Nullable String previousAttributes;
    private @Nullable Map<String, String> unknownInData;

    private EventReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable Event read(RecordParser in) throws IOException {
        return in.beginObject() ? new EventReader().fields(in) : null;
    }

    private @Nullable Event fields(RecordParser in) throws IOException {
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "type" -> type = in.open(EventType::of);
                case "created" -> event.created(in.instant());
                case "data" -> data(in);
                case "previous_attributes" -> previousAttributes(in);
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (dataBeforeType != null) {
            dataSetAside(dataBeforeType);
        }
        if (unknown != null || unknownInData != null) {
            event.unknown(merged(unknown, unknownInData));
        }
        event.type(type).previousAttributes(previousAttributes);
        return id == null ? null : event.id(id).build();
    }

    private void data(RecordParser in) throws IOException {
        if (type == null) {
            dataBeforeType = in.rawJson();
        } else {
            fieldsOfData(in);
        }
    }

    private void dataSetAside(String text) throws IOException {
        try (JsonParser json = Json.parser(text)) {
            json.nextToken();
            fieldsOfData(new RecordParser(json));
        }
    }

    private void fieldsOfData(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return;
        }
        while (in.nextField()) {
            switch (in.field()) {
                case "object" -> object(in);
                case "previous_attributes" -> previousAttributes(in);
                default -> in.keep();
            }
        }
        unknownInData = in.endObject();
    }

    private void object(RecordParser in) throws IOException {
        switch (type == null ? "" : type.recordType().value()) {
            case "users" -> event.user(UserReader.read(in));
            case "sections" -> event.section(SectionReader.read(in));
            case "schools" -> event.school(SchoolReader.read(in));
            case "terms" -> event.term(TermReader.read(in));
            case "courses" -> event.course(CourseReader.read(in));
            case "districts" -> event.district(DistrictReader.read(in));
            case "resources" -> event.resource(ResourceReader.read(in));
            default -> in.keep();
        }
    }

    /** From whichever place has it. */
    private void previousAttributes(RecordParser in) throws IOException {
        String found = in.rawJson();
        if (found != null) {
            previousAttributes = found;
        }
    }

    private static Map<String, String> merged(
            @Nullable Map<String, String> unknown, @Nullable Map<String, String> unknownInData) {
        Map<String, String> all = new LinkedHashMap<>();
        if (unknown != null) {
            all.putAll(unknown);
        }
        if (unknownInData != null) {
            unknownInData.forEach((field, json) -> all.put("data." + field, json));
        }
        return all;
    }
}
