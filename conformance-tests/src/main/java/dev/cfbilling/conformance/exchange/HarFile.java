package dev.cfbilling.conformance.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * A HAR 1.2 file, as browsers and proxies export them, read entry by entry.
 *
 * <p>An entry without an HTTP response (a blocked or aborted request, a WebSocket, a {@code data:}
 * URL) is no exchange and is passed over.
 */
public final class HarFile {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final Path file;
  private int entries;

  public HarFile(Path file) {
    this.file = file;
  }

  /**
   * Hands each exchange on as soon as its entry has been read.
   *
   * @throws CaptureException when the file is missing, or is no HAR from start to end; the entries
   *     before the fault have been handed on
   */
  public void read(Consumer<Exchange> consumer) throws CaptureException {
    if (!Files.isRegularFile(file)) {
      throw new CaptureException("There is no file " + file + " to read a capture from.");
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      readLog(json, consumer);
    } catch (UnexpectedEndOfInputException truncated) {
      throw new CaptureException(
          "%s ends in the middle, %s%s.".formatted(file, at(truncated.getLocation()), readSoFar()));
    } catch (JacksonIOException | IOException unreadable) {
      throw new CaptureException("%s can't be read: %s.".formatted(file, unreadable.getMessage()));
    } catch (JacksonException malformed) {
      throw new CaptureException(
          "%s is not JSON, %s%s.".formatted(file, at(malformed.getLocation()), readSoFar()));
    }
  }

  private void readLog(JsonParser json, Consumer<Exchange> consumer)
      throws CaptureException, IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      throw new CaptureException(file + " is empty; a HAR was expected.");
    }
    boolean found = false;
    if (first == JsonToken.START_OBJECT) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        if (name.equals("log") && json.nextToken() == JsonToken.START_OBJECT) {
          found |= readEntries(json, consumer);
        } else {
          skipValue(json);
        }
      }
    }
    if (!found) {
      throw new CaptureException(file + " is JSON but no HAR: it has no \"log.entries\" array.");
    }
  }

  private boolean readEntries(JsonParser json, Consumer<Exchange> consumer)
      throws CaptureException, IOException {
    boolean found = false;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (name.equals("entries") && json.nextToken() == JsonToken.START_ARRAY) {
        found = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
          new HarEntry(file, entries, json).read().ifPresent(consumer);
          entries++;
        }
      } else {
        skipValue(json);
      }
    }
    return found;
  }

  /** Passes over the value of the current property, whether or not the parser is on it yet. */
  static void skipValue(JsonParser json) {
    if (json.currentToken() == JsonToken.PROPERTY_NAME) {
      json.nextToken();
    }
    json.skipChildren();
  }

  private String readSoFar() {
    return switch (entries) {
      case 0 -> "";
      case 1 -> "; 1 entry before it was read";
      default -> "; " + entries + " entries before it were read";
    };
  }

  private static String at(TokenStreamLocation where) {
    return "at line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
  }
}
