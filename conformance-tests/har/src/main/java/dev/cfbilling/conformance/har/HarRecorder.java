package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.secret.KnownSecrets;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes calls into a HAR one by one, without their secrets: by the same scrubber as {@link
 * HarScrubber}, so a copy would lose nothing more. For one thread.
 */
public final class HarRecorder implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final HarOutput output;
  private final Contract contract;
  private final KnownSecrets known;
  private List<String> scrubbed = List.of();
  private @Nullable EntryScrubber scrubber;

  /**
   * Starts a recording.
   *
   * @param contract marks the sensitive values, and knows the address of the origin
   * @param known secrets beside those of the calls
   */
  public HarRecorder(HarOutput output, Contract contract, KnownSecrets known) {
    this.output = output;
    this.contract = contract;
    this.known = known;
  }

  /**
   * Appends a call.
   *
   * @param secrets its own, and those of the calls before
   * @throws IOException when the file takes no more; it is left with the calls before
   */
  public void add(RecordedCall call, List<String> secrets) throws IOException {
    try (Body.Spool spool = new Body.Spool();
        JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), spool)) {
      scrubber(secrets)
          .write(
              CallEntry.of(call),
              (content, response, operation) ->
                  content.take(
                      call.response(),
                      call.answer().header("content-type"),
                      call.response().body().map(Body::length).orElse(-1L),
                      operation),
              to);
      to.flush();
      try (Body entry = spool.toBody()) {
        output.append(entry, call.startedAt());
      }
    } catch (JacksonException unwritable) {
      throw new IOException(unwritable.getMessage(), unwritable);
    }
  }

  private EntryScrubber scrubber(List<String> secrets) {
    EntryScrubber last = scrubber;
    if (last == null || !secrets.equals(scrubbed)) {
      last = new EntryScrubber(contract, known.with(secrets), Attachments.NONE);
      scrubber = last;
      scrubbed = secrets;
    }
    return last;
  }

  @Override
  public void close() throws IOException {
    output.close();
  }
}
