package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.file.MissingFile;
import dev.cfbilling.conformance.secret.KnownSecrets;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies a capture without its secrets; checks find the same in the copy.
 *
 * <p>It reads the capture twice, entry by entry: first to collect the credentials, which may occur
 * anywhere.
 */
public final class HarScrubber {
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final Contract contract;
  private final KnownSecrets known;
  private final LongConsumer progress;
  private int entries;

  /**
   * @param contract marks the sensitive values
   * @param known secrets beside those of the capture
   * @param progress receives the number of bytes of each piece that was read
   */
  public HarScrubber(Path file, Contract contract, KnownSecrets known, LongConsumer progress) {
    this.known = known;
    this.file = file;
    this.contract = contract;
    this.progress = progress;
  }

  /**
   * Writes the copy to a temporary file beside {@code target}, and renames it when it is whole.
   *
   * @return the number of entries
   * @throws CaptureException when the capture can't be read to its end, or the copy can't be
   *     written
   */
  public int to(Path target) throws CaptureException {
    if (Files.isDirectory(file)) {
      throw new CaptureException(file + " is a directory; name one of the captures in it.");
    }
    if (!Files.isRegularFile(file)) {
      throw new CaptureException(MissingFile.sentence(file, "a capture"));
    }
    try {
      KnownSecrets secrets = secrets();
      Path directory = Objects.requireNonNull(target.toAbsolutePath().getParent());
      // No name of a capture: a run that is killed leaves it, and the next would read it.
      Path copy = Files.createTempFile(directory, ".scrub", ".part");
      try {
        write(secrets, copy);
        Files.move(copy, target);
      } finally {
        Files.deleteIfExists(copy);
      }
      return entries;
    } catch (EOFException truncated) {
      throw new CaptureException(file + " ends in the middle; nothing was written.");
    } catch (JsonEncodingException | JsonDataException malformed) {
      throw new CaptureException(
          "%s %s; nothing was written.".formatted(file, JsonProblem.of(file)));
    } catch (IOException | JacksonException broken) {
      throw new CaptureException(
          "%s can't be scrubbed: %s.".formatted(file, FileReason.of(broken)));
    }
  }

  private KnownSecrets secrets() throws CaptureException, IOException {
    try (HarSource source = HarSource.open(file, progress);
        JsonReader json = JsonReader.of(source.text())) {
      CaptureSecrets secrets = new CaptureSecrets();
      secrets.read(json);
      return known.with(secrets.found());
    }
  }

  private void write(KnownSecrets secrets, Path copy) throws CaptureException, IOException {
    try (HarSource source = HarSource.open(file, bytes -> {});
        JsonReader json = JsonReader.of(source.text());
        OutputStream out = Files.newOutputStream(copy);
        JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      EntryScrubber scrubber = new EntryScrubber(contract, secrets, source.attachments());
      boolean[] found = {false};
      to.writeStartObject();
      HarJson.eachMember(
          json,
          name -> {
            if (name.equals("log") && !found[0]) {
              to.writeName(name);
              found[0] = log(json, scrubber, to);
            } else {
              json.skipValue();
            }
          });
      to.writeEndObject();
      if (json.peek() != Token.END_DOCUMENT || !found[0]) {
        throw new CaptureException(
            file + " is JSON but no HAR: it has no \"log.entries\" array; nothing was written.");
      }
    }
  }

  private boolean log(JsonReader json, EntryScrubber scrubber, JsonGenerator to)
      throws IOException {
    boolean[] found = {false};
    to.writeStartObject();
    HarJson.eachMember(
        json,
        name -> {
          if (name.equals("entries") && json.peek() == Token.BEGIN_ARRAY) {
            found[0] = true;
            to.writeName(name);
            entries(json, scrubber, to);
          } else if (Set.of("version", "creator", "browser", "pages").contains(name)) {
            to.writeName(name);
            HarTree.write(scrubber.scrubbed(name, HarTree.read(json), Set.of()), to);
          } else {
            json.skipValue();
          }
        });
    to.writeEndObject();
    return found[0];
  }

  private void entries(JsonReader json, EntryScrubber scrubber, JsonGenerator to)
      throws IOException {
    to.writeStartArray();
    json.beginArray();
    while (json.hasNext()) {
      scrubber.copy(json, to);
      entries++;
    }
    json.endArray();
    to.writeEndArray();
  }
}
