package dev.cfbilling.conformance.swagger;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.JsonFiles;
import dev.cfbilling.reader.UnreadableException;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads a contract from the user's file; Swagger Parser validates it. */
public final class SpecFile {
  private SpecFile() {}

  /**
   * Loads a contract from YAML or JSON, with the files that it refers to.
   *
   * @throws ContractException when the file is missing, or is not a valid OpenAPI 3.0 or 3.1
   *     document
   */
  public static Contract load(Path file) throws ContractException {
    if (Files.isRegularFile(file)) {
      validate(file);
    }
    return ContractLoader.load(file);
  }

  private static void validate(Path file) throws ContractException {
    try (JsonFiles files = JsonFiles.of(file)) {
      validate(files, file);
    } catch (UnreadableException unreadable) {
      throw new ContractException(String.valueOf(unreadable.getMessage()));
    } catch (IOException left) {
      throw new ContractException(
          "The copy of %s can't be removed: %s.".formatted(file, left.getMessage()));
    }
  }

  private static void validate(JsonFiles files, Path file) throws ContractException {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    try {
      requireNoComplaint(
          new OpenAPIV3Parser().readLocation(files.root().toString(), null, options), files, file);
    } catch (RuntimeException unreadable) {
      throw new ContractException(
          file + " can't be read as OpenAPI: " + files.ofSource(firstLine(unreadable)));
    }
  }

  private static void requireNoComplaint(SwaggerParseResult parsed, JsonFiles files, Path file)
      throws ContractException {
    List<String> complaints = parsed.getMessages() == null ? List.of() : parsed.getMessages();
    if (parsed.getOpenAPI() == null) {
      // Swagger Parser does not say why; our own reader knows another version, or no object.
      ContractLoader.load(file);
      throw new ContractException(
          file + " can't be read as OpenAPI: Swagger Parser gives no reason.");
    }
    if (!complaints.isEmpty()) {
      throw new ContractException(
          file + " can't be read as OpenAPI: " + files.ofSource(summary(complaints)));
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
