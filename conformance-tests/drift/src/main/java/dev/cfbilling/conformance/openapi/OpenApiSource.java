package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractLoader;
import dev.cfbilling.conformance.contract.Folder;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.TreeReader.ExpansionException;
import dev.cfbilling.transport.FailureText;
import dev.cfbilling.transport.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Where documents come from. Whatever is wrong with one is said in one sentence. */
public final class OpenApiSource {
  private static final String BUNDLED = "/dev/cfbilling/spec/openapi.json";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private OpenApiSource() {}

  /** The contract that this tool ships with; its places are those of the files it is made of. */
  public static OpenApiDocument bundled() {
    Contract contract = ContractLoader.bundled();
    try (InputStream json = OpenApiSource.class.getResourceAsStream(BUNDLED)) {
      if (json == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      return alone(
          "the bundled contract",
          TreeReader.read(json),
          place -> contract.location(place.pointer()));
    } catch (IOException impossible) {
      throw new IllegalStateException("the bundled contract can't be read", impossible);
    }
  }

  /**
   * The document in a file, and in the files that it refers to.
   *
   * @throws OpenApiException when it can't be read, or is no OpenAPI 3.0 or 3.1
   */
  public static OpenApiDocument file(Path file) {
    Folder folder = Folder.of(file);
    String rootFile = String.valueOf(file.getFileName());
    JsonNode root = tree(file);
    requireOpenApi(root, file.toString());
    return new OpenApiDocument(
        file.toString(),
        rootFile,
        name -> {
          if (name.equals(rootFile)) {
            return Optional.of(root);
          }
          if (folder.isLeftBy(name)) {
            throw new OpenApiException(
                "%s refers to %s; only files in the folder of the document are read, so put it there."
                    .formatted(file, name));
          }
          return folder.file(name).map(OpenApiSource::tree);
        },
        UnaryOperator.identity());
  }

  /**
   * A document that is kept in several files, wherever they are.
   *
   * @param name what a person calls it
   * @param files by their names; empty of one that is not there
   * @throws OpenApiException when it can't be read, or is no OpenAPI 3.0 or 3.1
   */
  public static OpenApiDocument files(
      String name, String rootFile, Function<String, Optional<byte[]>> files) {
    Function<String, Optional<JsonNode>> trees =
        file -> files.apply(file).map(bytes -> tree(bytes, file + " of " + name));
    JsonNode root =
        trees
            .apply(rootFile)
            .orElseThrow(() -> new OpenApiException(name + " has no " + rootFile + "."));
    requireOpenApi(root, name);
    return new OpenApiDocument(name, rootFile, trees, UnaryOperator.identity());
  }

  private static JsonNode tree(byte[] bytes, String name) {
    try {
      return tree(new ByteArrayInputStream(bytes), name);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory can't be read", impossible);
    }
  }

  private static JsonNode tree(Path file) {
    if (Files.isDirectory(file)) {
      throw new OpenApiException(
          file + " is a directory; name the file in it that begins with \"openapi\".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return tree(in, file.toString());
    } catch (NoSuchFileException missing) {
      throw new OpenApiException("There is no file " + file + " to read OpenAPI from.");
    } catch (IOException unreadable) {
      throw new OpenApiException("%s can't be read: %s.".formatted(file, unreadable.getMessage()));
    }
  }

  /**
   * The document at an address, to which a redirect may lead on the same server alone.
   *
   * @param http a client that goes the way there
   * @throws OpenApiException when it can't be had, or is no OpenAPI 3.0 or 3.1
   */
  public static OpenApiDocument fetch(HttpUrl url, OkHttpClient.Builder http) {
    String name = withoutSecrets(url);
    OkHttpClient client =
        http.connectTimeout(TIMEOUT)
            .readTimeout(TIMEOUT)
            .callTimeout(TIMEOUT.multipliedBy(10))
            .addNetworkInterceptor(chain -> stayingThere(chain.proceed(chain.request()), name))
            .build();
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful()) {
        throw new OpenApiException(
            "%s answers with %s; give the address of a document that anyone can read."
                .formatted(name, response.code()));
      }
      JsonNode root = tree(response.body().byteStream(), name);
      requireOpenApi(root, name);
      return alone(name, root, place -> new SpecLocation(fileName(url), place.pointer()));
    } catch (IOException unreachable) {
      throw new OpenApiException(
          "%s can't be fetched: %s.".formatted(name, FailureText.of(unreachable)));
    }
  }

  /** What is elsewhere nobody has named, and may be within a network that is closed to others. */
  private static Response stayingThere(Response response, String name) {
    Optional<HttpUrl> elsewhere = Origin.elsewhere(response);
    if (elsewhere.isEmpty()) {
      return response;
    }
    response.close();
    throw new OpenApiException(
        "%s leads to %s, which is not followed to another server; if that is the document, give its address."
            .formatted(name, withoutSecrets(elsewhere.get())));
  }

  /** User, password and query of an address may be secrets. */
  private static String withoutSecrets(HttpUrl url) {
    return url.newBuilder().username("").password("").query(null).fragment(null).build().toString();
  }

  private static String fileName(HttpUrl url) {
    String last = url.pathSegments().get(url.pathSize() - 1);
    return last.isEmpty() ? url.host() : last;
  }

  private static OpenApiDocument alone(
      String name, JsonNode root, UnaryOperator<SpecLocation> source) {
    return new OpenApiDocument(
        name, "", file -> file.isEmpty() ? Optional.of(root) : Optional.empty(), source);
  }

  private static JsonNode tree(InputStream in, String name) throws IOException {
    try {
      return TreeReader.read(in);
    } catch (CharacterCodingException notText) {
      throw new OpenApiException(name + " is no OpenAPI document: it is no text in UTF-8.");
    } catch (JacksonIOException broken) {
      if (broken.getCause() instanceof CharacterCodingException) {
        throw new OpenApiException(name + " is no OpenAPI document: it is no text in UTF-8.");
      }
      throw broken.getCause();
    } catch (StreamConstraintsException tooMuch) {
      throw new OpenApiException(
          name + " nests too deep, or has a number or a name too long, to be read.");
    } catch (JacksonException malformed) {
      throw new OpenApiException(
          "%s is neither JSON nor YAML: it can't be read%s."
              .formatted(name, beyond(malformed.getLocation())));
    } catch (ExpansionException bomb) {
      throw new OpenApiException(name + " " + bomb.getMessage());
    }
  }

  private static String beyond(@Nullable TokenStreamLocation where) {
    return where == null
        ? ""
        : " beyond line %s, column %s".formatted(where.getLineNr(), where.getColumnNr());
  }

  private static void requireOpenApi(JsonNode root, String name) {
    if (!root.isObject() || !(root.has("openapi") || root.has("swagger"))) {
      throw new OpenApiException(
          name + " is no OpenAPI document: it has no \"openapi\" field at its top.");
    }
    String version = root.path("openapi").asString("");
    if (root.has("swagger")) {
      throw new OpenApiException(
          "%s is Swagger %s; only OpenAPI 3.0 and 3.1 can be compared."
              .formatted(name, root.path("swagger").asString("")));
    }
    if (!version.matches("3\\.[01](\\..*)?")) {
      throw new OpenApiException(
          "%s is OpenAPI %s; only 3.0 and 3.1 can be compared.".formatted(name, version));
    }
    if (root.path("paths").isEmpty()) {
      throw new OpenApiException(name + " describes no path; there is nothing to compare.");
    }
  }
}
