package io.hsmwatch.ingest.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.normalise.EventTime;
import io.hsmwatch.ingest.normalise.Guids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an inventory, whatever its file was: texts by column name in lower case. */
final class InventoryRow {

    private static final String GRAPH = "#microsoft.graph.";

    private final Map<String, String> cells;

    private InventoryRow(Map<String, String> cells) {
        this.cells = cells;
    }

    /** Also the form of the REST answer, which keeps most columns one level down. */
    static InventoryRow of(JsonNode row) {
        var cells = new HashMap<String, String>();
        collect(row.path("properties"), cells);
        collect(row, cells);
        return new InventoryRow(cells);
    }

    static InventoryRow of(List<String> header, List<String> row) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            put(cells, header.get(i).strip(), row.get(i).strip());
        }
        return new InventoryRow(cells);
    }

    private static void collect(JsonNode object, Map<String, String> cells) {
        for (var member : object.properties()) {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                put(cells, member.getKey(), member.getValue().asText());
            }
        }
    }

    private static void put(Map<String, String> cells, String column, String value) {
        if (!value.isBlank()) {
            cells.put(column.toLowerCase(Locale.ROOT), value);
        }
    }

    /** Whether the row is of a directory of principals and names no assignment. */
    boolean isPrincipal() {
        boolean typed = first("@odata.type", "principalType") != null;
        return typed && first("assignmentId", "roleDefinitionId", "scope", "roleName") == null;
    }

    String principalOfDirectory() {
        return required("a principal", "principalId", "id").toLowerCase(Locale.ROOT);
    }

    /** The type as role assignments write it: {@code #microsoft.graph.servicePrincipal} is ServicePrincipal. */
    String typeOfDirectory() {
        var type = required("the type of the principal", "principalType", "@odata.type");
        var bare = type.startsWith(GRAPH) ? type.substring(GRAPH.length()) : type;
        return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    InventoryObservation assignment(@Nullable String defaultHsm) {
        var hsm = first("hsm");
        if (hsm == null && defaultHsm == null) {
            throw new IllegalArgumentException(
                    "no hsm (add a column hsm with the resource id, or name the HSM when importing)");
        }
        var role = first("roleDefinitionId");
        return new InventoryObservation(
                hsm == null ? String.valueOf(defaultHsm) : hsm,
                Guids.lastOf(required("the assignment", "assignmentId", "name", "id")),
                first("principalId"),
                first("principalType"),
                role == null ? null : Guids.lastOf(role),
                first("scope"),
                observedAt());
    }

    private @Nullable Instant observedAt() {
        var written = first("observedAt");
        var time = EventTime.of(written);
        if (written != null && time == null) {
            throw new IllegalArgumentException(
                    "observedAt is no time: " + written + " (write it like 2026-01-31T07:30:00Z)");
        }
        return time;
    }

    private String required(String what, String... columns) {
        var value = first(columns);
        if (value == null) {
            throw new IllegalArgumentException(
                    "nothing names " + what + " (expected a column " + String.join(" or ", columns) + "; found "
                            + cells.keySet().stream().sorted().toList() + ")");
        }
        return value;
    }

    private @Nullable String first(String... columns) {
        for (var column : columns) {
            var value = cells.get(column.toLowerCase(Locale.ROOT));
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
