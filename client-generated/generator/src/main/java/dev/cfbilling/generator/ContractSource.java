package dev.cfbilling.generator;

import dev.cfbilling.reader.JsonFiles;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file that the contract is in. OpenAPI Generator takes it for YAML 1.1, in which {@code NO} is
 * false and {@code 010} eight; it is read again as YAML 1.2, and refused if that is no OpenAPI.
 *
 * <p>OpenAPI Generator's own validation comes before, and refuses {@code operationId: yes}; it adds
 * nothing and is switched off with {@code skipValidateSpec}.
 */
final class ContractSource {
  private ContractSource() {}

  /**
   * Puts what a file says in place of what was made of it; leaves a contract from elsewhere alone.
   *
   * @param location as the generator was told it
   * @throws IllegalArgumentException when the file is no OpenAPI
   */
  static void readAgain(OpenAPI contract, @Nullable String location) {
    if (location == null || location.matches("(?i)(https?|jar):.*")) {
      return;
    }
    Path file = location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    if (Files.isRegularFile(file)) {
      replace(contract, read(file));
    }
  }

  private static OpenAPI read(Path file) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    try (JsonFiles files = JsonFiles.of(file)) {
      SwaggerParseResult parsed =
          new OpenAPIV3Parser().readLocation(files.root().toString(), null, options);
      if (parsed.getOpenAPI() == null || !parsed.getMessages().isEmpty()) {
        throw new IllegalArgumentException(
            files.ofSource(
                "%s can't be read as OpenAPI: %s"
                    .formatted(file, String.join("; ", parsed.getMessages()))));
      }
      ParserChangeRefusal.refuseAny(files);
      return parsed.getOpenAPI();
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private static void replace(OpenAPI contract, OpenAPI read) {
    contract.setInfo(read.getInfo());
    contract.setServers(read.getServers());
    contract.setSecurity(read.getSecurity());
    contract.setTags(read.getTags());
    contract.setPaths(read.getPaths());
    contract.setComponents(read.getComponents());
    contract.setExtensions(read.getExtensions());
  }
}
