package dev.cfbilling.reader;

import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 as JSON.
 *
 * <p>Plain scalars are those of YAML's core schema: {@code NO} and {@code on} are strings, as dates
 * are. Where OpenAPI allows only a string, in the enum of {@code type: string} as well, a number is
 * the string that was written: {@code 010} and {@code 1e3} stay that.
 */
public final class YamlJson {
  private static final int MAX_CODE_POINTS = 100_000_000;

  private YamlJson() {}

  /**
   * The JSON of a text; the text itself when it is JSON already.
   *
   * @param name what a person calls the text
   * @throws UnreadableException when it is no YAML that JSON can say
   */
  public static String of(String text, String name) {
    String yaml = withoutMark(text);
    return isJson(yaml) ? yaml : written(yaml, name, reference -> {});
  }

  /**
   * The same, of a text that may refer to files.
   *
   * @param references is told each {@code $ref}
   */
  static String of(String text, String name, Consumer<String> references) {
    String yaml = withoutMark(text);
    if (!isJson(yaml)) {
      return written(yaml, name, references);
    }
    try {
      written(yaml, name, references);
    } catch (UnreadableException leftToWhoReadsTheJson) {
      if (yaml.contains("$ref") || yaml.contains("\\u") || yaml.contains("discriminator")) {
        // Where they lead can't be told.
        throw leftToWhoReadsTheJson;
      }
      return yaml;
    }
    return yaml;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static String written(String yaml, String name, Consumer<String> references) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new PlainScalars())
            .setCodePointLimit(MAX_CODE_POINTS)
            // How far aliases expand says more than how many there are.
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setAllowNonScalarKeys(true)
            .build();
    try {
      return new Compose(settings)
          .composeString(yaml)
          .map(root -> new NodeWriter(name, yaml.length(), references).write(root))
          .orElse("null");
    } catch (MarkedYamlEngineException malformed) {
      throw new UnreadableException(
          "%s is neither JSON nor YAML: %s%s."
              .formatted(
                  name,
                  malformed.getProblem(),
                  malformed.getProblemMark().map(YamlJson::at).orElse("")));
    } catch (YamlEngineException beyondLimits) {
      String problem = String.valueOf(beyondLimits.getMessage()).lines().findFirst().orElse("");
      throw new UnreadableException("%s can't be read as YAML: %s.".formatted(name, problem));
    } catch (StackOverflowError tooDeep) {
      throw NodeWriter.tooDeep(name);
    }
  }

  /** YAML's core schema. The library's own merge of mappings never ends when one merges itself. */
  private static final class PlainScalars extends CoreSchema {
    @Override
    public ScalarResolver getScalarResolver() {
      return new CoreScalarResolver(false);
    }
  }

  private static String at(Mark mark) {
    return " in line %s, column %s".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
