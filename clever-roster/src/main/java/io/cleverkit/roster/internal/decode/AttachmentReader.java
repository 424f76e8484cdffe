package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Attachment;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Attachment}. */
final class AttachmentReader {
    private AttachmentReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Attachment read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Attachment.Builder attachment = Attachment.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "type" -> attachment.type(in.text());
                case "title" -> attachment.title(in.text());
                case "description" -> attachment.description(in.text());
                case "url" -> attachment.url(in.text());
                case "thumbnail_url" -> attachment.thumbnailUrl(in.text());
                case "file_external_id" -> attachment.fileExternalId(in.text());
                case "size" -> attachment.size(in.decimal());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            attachment.unknown(unknown);
        }
        return attachment.build();
    }
}
