package io.hsmwatch.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hsmwatch.ingest.InventoryObservation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which role, as exported by people and tools: JSON (an array, lines, or {@code {"value": […]}}) or CSV with a
 * header. Rows that only name a principal and its type complete the assignments that lack a type.
 */
public final class InventoryFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private final @Nullable String hsm;
    private final List<InventoryObservation> assignments = new ArrayList<>();
    private final Map<String, String> principalTypes = new HashMap<>();

    private InventoryFile(Path file, @Nullable String hsm) {
        this.file = file;
        this.hsm = hsm;
    }

    /**
     * Every observation of the file.
     *
     * @param hsm the HSM that rows without one belong to, as the Azure command line exports them; null if unknown
     * @throws IOException naming file, row and what to do about it
     */
    public static List<InventoryObservation> read(Path file, @Nullable String hsm) throws IOException {
        var inventory = new InventoryFile(file, hsm);
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.stripLeading().startsWith("{") || content.stripLeading().startsWith("[")) {
            inventory.json(content);
        } else {
            inventory.csv(content);
        }
        return inventory.completed();
    }

    private void json(String text) throws IOException {
        try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            int row = 0;
            while (values.hasNextValue()) {
                var value = values.nextValue();
                var list = value.has("value") && value.get("value").isArray() ? value.get("value") : value;
                for (var element : list.isArray() ? list : List.of(list)) {
                    row(InventoryRow.of(element), "row " + ++row);
                }
            }
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new IOException(
                    file + ":" + place.getLineNr() + ":" + place.getColumnNr() + " no JSON: " + e.getOriginalMessage()
                            + " (an array of rows, or one row a line)",
                    e);
        }
    }

    private void csv(String text) throws IOException {
        var lines = Csv.parse(text);
        if (lines.isEmpty()) {
            throw new IOException(file + ": empty (expected JSON, or CSV with a header)");
        }
        var header = lines.get(0).cells();
        for (var line : lines.subList(1, lines.size())) {
            row(InventoryRow.of(header, line.cells()), "line " + line.number());
        }
    }

    private void row(InventoryRow row, String place) throws IOException {
        try {
            if (row.isPrincipal()) {
                principalTypes.put(row.principalOfDirectory(), row.typeOfDirectory());
            } else {
                assignments.add(row.assignment(hsm));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + place + ": " + e.getMessage(), e);
        }
    }

    private List<InventoryObservation> completed() {
        return assignments.stream().map(this::completed).toList();
    }

    private InventoryObservation completed(InventoryObservation seen) {
        var type = seen.principalId() == null ? null : principalTypes.get(seen.principalId());
        if (seen.principalType() != null || type == null) {
            return seen;
        }
        return new InventoryObservation(
                seen.hsm(),
                seen.assignmentId(),
                seen.principalId(),
                type,
                seen.roleDefinitionId(),
                seen.scope(),
                seen.observedAt());
    }
}
