package dev.cfbilling.conformance.contract;

import dev.cfbilling.reader.JsonFiles;
import dev.cfbilling.reader.UnreadableException;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a contract with Swagger Parser; the only class that sees that library's types. */
public final class ContractLoader {
  private static final String BUNDLED = "/dev/cfbilling/spec/openapi.json";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ContractLoader() {}

  /**
   * The contract that this tool ships with, read once.
   *
   * <p>It was made, and has been parsed, when this tool was built: read as the JSON that it is, it
   * comes to the same in a fraction of the time.
   */
  public static Contract bundled() {
    return Bundled.CONTRACT;
  }

  /** Loaded when it is first asked for. */
  private static final class Bundled {
    static final Contract CONTRACT = read();
  }

  private static Contract read() {
    try (InputStream json = ContractLoader.class.getResourceAsStream(BUNDLED)) {
      if (json == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      JsonNode root = MAPPER.readTree(json);
      SpecLayout layout = SpecLayout.of(root, "openapi.yaml", true);
      return new ContractReader(root, layout, ExampleFiles.none()).read();
    } catch (IOException | ContractException impossible) {
      throw new IllegalStateException("the bundled contract can't be read", impossible);
    }
  }

  /**
   * A contract in a file, YAML or JSON, alone or with its parts in files beside it.
   *
   * @throws ContractException when there is no such file, or it is no OpenAPI 3.0 document that can
   *     be read without a complaint
   */
  public static Contract load(Path file) throws ContractException {
    if (!Files.isRegularFile(file)) {
      throw new ContractException("There is no file " + file + " to read the contract from.");
    }
    JsonNode root;
    try (JsonFiles files = JsonFiles.of(file)) {
      root = tree(parsed(files, file.toString()));
    } catch (UnreadableException unreadable) {
      throw new ContractException(file + " can't be read as OpenAPI: " + unreadable.getMessage());
    } catch (IOException left) {
      throw new ContractException(
          "The copy of %s can't be removed: %s.".formatted(file, left.getMessage()));
    }
    FileReferences.settle(root);
    FileReferences.refuseCircles(root);
    // A regular file is in some directory.
    Path directory = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    boolean split =
        Files.isDirectory(directory.resolve("operations"))
            && Files.isDirectory(directory.resolve("schemas"));
    SpecLayout layout = SpecLayout.of(root, String.valueOf(file.getFileName()), split);
    Folder folder = new Folder(directory);
    new WrittenKeywords(folder, layout, MAPPER).restore(root);
    ExampleFiles examples = ExampleFiles.in(folder, split ? "operations/" : "");
    return new ContractReader(root, layout, examples).read();
  }

  private static OpenAPI parsed(JsonFiles files, String name) throws ContractException {
    try {
      return accepted(
          new OpenAPIV3Parser().readLocation(files.root().toString(), null, options()),
          files,
          name);
    } catch (RuntimeException unreadable) {
      throw new ContractException(
          name + " can't be read as OpenAPI: " + files.ofSource(firstLine(unreadable)));
    }
  }

  private static ParseOptions options() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return options;
  }

  private static OpenAPI accepted(SwaggerParseResult parsed, JsonFiles files, String name)
      throws ContractException {
    OpenAPI openApi = parsed.getOpenAPI();
    List<String> complaints = parsed.getMessages() == null ? List.of() : parsed.getMessages();
    if (openApi == null) {
      throw new ContractException(
          name
              + " can't be read as OpenAPI: it is no YAML or JSON object with an \"openapi\" field.");
    }
    if (!complaints.isEmpty()) {
      throw new ContractException(
          name + " can't be read as OpenAPI: " + files.ofSource(summary(complaints)));
    }
    if (openApi.getSpecVersion() != SpecVersion.V30) {
      throw new ContractException(
          "%s is OpenAPI %s; only 3.0 can be read.".formatted(name, openApi.getOpenapi()));
    }
    if (openApi.getPaths() == null || openApi.getPaths().isEmpty()) {
      throw new ContractException(name + " describes no path; there is nothing to check against.");
    }
    return openApi;
  }

  private static JsonNode tree(OpenAPI openApi) {
    try {
      return MAPPER.readTree(Json.mapper().writeValueAsString(openApi));
    } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
      throw new IllegalStateException("a parsed document can't be written", impossible);
    }
  }

  private static String summary(List<String> complaints) {
    String first = complaints.get(0).lines().findFirst().orElse("").strip();
    int others = complaints.size() - 1;
    return others == 0 ? first : first + " (and " + others + " more)";
  }

  private static String firstLine(Throwable problem) {
    String message = problem.getMessage();
    return message == null
        ? problem.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
