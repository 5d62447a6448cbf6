package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import dev.cfbilling.conformance.body.BoundedStream;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.BodyLimitException;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.CaptureLog.OddEntry;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Exporter;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.file.MissingFile;
import dev.cfbilling.conformance.har.RecordedCall.Header;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A HAR 1.2 file of a browser or proxy, read entry by entry; also in gzip, or in a zip archive with
 * attached bodies. Serves one reading.
 *
 * <p>It uses Moshi's reader, which streams values of any length: a body of 100 MB is one JSON
 * string.
 *
 * <p>A call without an answer is an exchange with a gap. Entries of other kinds (a WebSocket, a
 * {@code data:} URL) are skipped. Unreadable entries are left out and named in the log.
 */
public final class HarFile {
  /**
   * An exchange of a capture with what no check needs of it.
   *
   * @param posted the request's body; empty without one, or where it was taken out
   * @param digest of the request's body, as {@link HarRecorder} writes it; empty without one
   * @param answered the headers of the answer
   */
  public record Call(Exchange exchange, String posted, String digest, List<Header> answered) {}

  private final Path file;
  private final LongConsumer progress;
  private final long maxBody;
  private final List<OddEntry> odd = new ArrayList<>();
  private String creator = "";
  private String browser = "";
  private int entries;

  public HarFile(Path file) {
    this(file, bytes -> {}, BodyCoding.MAX_BYTES);
  }

  /**
   * A capture with progress and a limit.
   *
   * @param progress receives the number of bytes of each piece that was read
   * @param maxBody the most bytes of a decoded body
   */
  public HarFile(Path file, LongConsumer progress, long maxBody) {
    this.file = file;
    this.progress = progress;
    this.maxBody = maxBody;
  }

  /**
   * The credentials in the readable part of a capture. Faults are left to {@link #read}. A pipe
   * gives none, since it can be read only once.
   */
  public static List<String> credentials(Path file) {
    CaptureSecrets secrets = new CaptureSecrets();
    if (Files.isRegularFile(file)) {
      try (HarSource source = HarSource.open(file, bytes -> {});
          JsonReader json = JsonReader.of(source.text())) {
        secrets.read(json);
      } catch (CaptureException | JsonDataException | IOException unreadable) {
        return secrets.found();
      }
    }
    return secrets.found();
  }

  /**
   * Passes each exchange on as soon as its entry has been read.
   *
   * @return notes about the capture
   * @throws CaptureException when the file is missing or is not a whole HAR; the entries before the
   *     fault have been passed on
   * @throws BodyLimitException when a body exceeds the limit
   */
  public CaptureLog read(Consumer<Exchange> consumer) throws CaptureException, BodyLimitException {
    return readCalls(call -> consumer.accept(call.exchange()));
  }

  /** As {@link #read}, with what no check needs. */
  public CaptureLog readCalls(Consumer<Call> consumer) throws CaptureException, BodyLimitException {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new CaptureException(MissingFile.sentence(file, "a capture"));
    }
    try (HarSource source = HarSource.open(file, progress);
        JsonReader json = JsonReader.of(source.text())) {
      readRoot(json, source.attachments(), consumer);
      return log();
    } catch (BoundedStream.TooLongException tooLong) {
      throw new BodyLimitException("The body of entry %s of %s".formatted(entries, file), maxBody);
    } catch (EOFException truncated) {
      throw new CaptureException("%s ends in the middle%s.".formatted(file, readSoFar()));
    } catch (JsonEncodingException | JsonDataException malformed) {
      throw new CaptureException("%s %s%s.".formatted(file, JsonProblem.of(file), readSoFar()));
    } catch (IOException unreadable) {
      throw new CaptureException(
          "%s can't be read: %s.".formatted(file, FileReason.of(unreadable)));
    }
  }

  /** Notes about the part that has been read. */
  public CaptureLog log() {
    Exporter exporter = new Exporter(creator, browser.equals(creator) ? "" : browser);
    String name = String.valueOf(file.getFileName());
    return new CaptureLog(name, exporter, 0, entries, odd, Optional.empty());
  }

  private void readRoot(JsonReader json, Attachments attachments, Consumer<Call> consumer)
      throws CaptureException, IOException {
    boolean[] found = {false};
    HarJson.eachMember(
        json,
        name -> {
          if (name.equals("log")) {
            found[0] |= readLog(json, attachments, consumer);
          } else {
            json.skipValue();
          }
        });
    if (json.peek() != Token.END_DOCUMENT) {
      throw new CaptureException(file + " goes on after the end of the HAR; it was not read.");
    }
    if (!found[0]) {
      throw new CaptureException(file + " is JSON but no HAR: it has no \"log.entries\" array.");
    }
  }

  private boolean readLog(JsonReader json, Attachments attachments, Consumer<Call> consumer)
      throws IOException {
    boolean[] found = {false};
    HarJson.eachMember(
        json,
        name -> {
          if (name.equals("creator")) {
            creator = readProgram(json);
          } else if (name.equals("browser")) {
            browser = readProgram(json);
          } else if (name.equals("entries") && json.peek() == Token.BEGIN_ARRAY) {
            found[0] = true;
            readEntries(json, attachments, consumer);
          } else {
            json.skipValue();
          }
        });
    return found[0];
  }

  private void readEntries(JsonReader json, Attachments attachments, Consumer<Call> consumer)
      throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      HarEntry entry = new HarEntry(entries, json, attachments, maxBody);
      entry.read().ifPresent(consumer);
      entry.problem().ifPresent(problem -> odd.add(new OddEntry(entries, problem)));
      entries++;
    }
    json.endArray();
  }

  /** Name and version. */
  private static String readProgram(JsonReader json) throws IOException {
    String[] program = {"", ""};
    HarJson.eachMember(
        json,
        name -> {
          switch (name) {
            case "name" -> program[0] = HarJson.text(json);
            case "version" -> program[1] = HarJson.text(json);
            default -> json.skipValue();
          }
        });
    return (program[0] + " " + program[1]).strip();
  }

  private String readSoFar() {
    return switch (entries) {
      case 0 -> "";
      case 1 -> "; 1 entry before that was read";
      default -> "; " + entries + " entries before that were read";
    };
  }
}
