package io.hsmwatch.rules.parse;

import io.hsmwatch.rules.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads the documents of a file from YAML's events. Nothing is constructed and nothing is expanded: tags and aliases are
 * refused as they come, and the tree is built without recursion, so that no file can exhaust memory or stack.
 */
final class YamlReader {
    private static final int DEEPEST = 32;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).setUseMarks(true).build();

    private final ProblemLog log;
    private final YamlBuilder builder;

    private YamlReader(ProblemLog log) {
        this.log = log;
        this.builder = new YamlBuilder(log);
    }

    /** The documents of the text; none when something is wrong with any of them. */
    static List<Yaml> read(String text, ProblemLog log) {
        long before = log.errors();
        List<Yaml> documents = new YamlReader(log).documents(text);
        return log.errors() == before ? documents : List.of();
    }

    private List<Yaml> documents(String text) {
        var documents = new ArrayList<Yaml>();
        try {
            for (Event event : new Parse(SETTINGS).parseString(text)) {
                if (!take(event, documents)) {
                    return List.of();
                }
            }
        } catch (MarkedYamlEngineException e) {
            log.add(ProblemCode.BAD_YAML, place(e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            log.add(ProblemCode.BAD_YAML, Place.START, String.valueOf(e.getMessage()));
        }
        return documents;
    }

    /** Takes one event; false when reading on makes no sense. */
    private boolean take(Event event, List<Yaml> documents) {
        Place place = place(event.getStartMark());
        if (event instanceof AliasEvent alias) {
            log.add(ProblemCode.YAML_ALIAS, place, "*" + alias.getAlias());
            builder.scalar(new Scalar(place, "", Scalar.Kind.NULL, true));
        } else if (event instanceof NodeEvent node) {
            node.getAnchor().ifPresent(anchor -> log.add(ProblemCode.YAML_ALIAS, place, "&" + anchor.getValue()));
            if (node instanceof ScalarEvent scalar) {
                scalar.getTag().ifPresent(tag -> log.add(ProblemCode.YAML_TAG, place, tag));
                builder.scalar(Scalars.of(scalar, place));
            } else if (node instanceof CollectionStartEvent start) {
                start.getTag().ifPresent(tag -> log.add(ProblemCode.YAML_TAG, place, tag));
                builder.open(start instanceof MappingStartEvent, place);
            }
        } else if (event instanceof CollectionEndEvent) {
            builder.close();
        } else if (event instanceof DocumentStartEvent) {
            builder.begin();
        } else if (event instanceof DocumentEndEvent) {
            builder.finish().ifPresent(documents::add);
        }
        if (builder.depth() > DEEPEST) {
            log.add(ProblemCode.YAML_TOO_DEEP, place, DEEPEST);
            return false;
        }
        return true;
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1)).orElse(Place.START);
    }
}
