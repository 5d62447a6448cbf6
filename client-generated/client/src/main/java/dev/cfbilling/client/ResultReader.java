package dev.cfbilling.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.BodyTooLongException;
import java.io.EOFException;
import java.io.IOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Reads an envelope up to its records, then record by record, then to its end.
 *
 * <p>What stands around the records is kept. At the end of the body it is decoded like any other,
 * with an empty list in place of the records, or as a failure without any if it says that it is
 * one.
 */
final class ResultReader<T> implements AutoCloseable {
  private static final String RESULT = "result";
  private static final int PIECE = 8 * 1024;
  private static final String SUCCESS = "success";

  /** Ends the calls of readers that nobody closed, and that nobody can read from any more. */
  private static final Cleaner ABANDONED = Cleaner.create();

  private final Call<UndecodedBody> call;
  private final okhttp3.Response response;
  private final JsonReader reader;
  private final JsonAdapter<T> records;
  private final ResponseDecoder<?> decoder;
  private final Buffer envelope = new Buffer();
  private final JsonWriter writer = JsonWriter.of(envelope);
  private final HangUp hangUp;
  private final Cleaner.Cleanable closing;
  private boolean reportsFailure;
  private boolean resultSeen;
  private boolean inResult;
  private @Nullable BillingApiException failure;

  private ResultReader(
      Call<UndecodedBody> call,
      okhttp3.Response response,
      ResponseBody body,
      JsonAdapter<T> records,
      ResponseDecoder<?> decoder) {
    this.call = call;
    this.response = response;
    this.hangUp = new HangUp(call, body);
    this.closing = ABANDONED.register(this, hangUp);
    this.reader = decoder.reader(body.source());
    this.records = records;
    this.decoder = decoder;
  }

  /** Reads on to the first record. */
  static <T> ResultReader<T> open(
      Call<UndecodedBody> call,
      Response<UndecodedBody> response,
      JsonAdapter<T> records,
      ResponseDecoder<?> decoder)
      throws BillingApiException {
    ResponseBody body = decoder.streamOfSuccess(response);
    ResultReader<T> results = new ResultReader<>(call, response.raw(), body, records, decoder);
    results.attempt(() -> results.begin(body.source()));
    return results;
  }

  /** The next record, or null when the body has been read to its end and is a success. */
  @Nullable T next() throws BillingApiException {
    return attempt(this::nextRecord);
  }

  /** Something that reads. */
  private interface Reading<R> {
    @Nullable R read() throws IOException;
  }

  /** What could not be read once stays unreadable. */
  private <R> @Nullable R attempt(Reading<R> reading) throws BillingApiException {
    if (failure != null) {
      throw failure;
    }
    try {
      return reading.read();
    } catch (BillingApiException noSuccess) {
      failure = noSuccess;
    } catch (JsonDataException mismatch) {
      failure = decoder.mismatch(response, mismatch);
    } catch (JsonEncodingException | EOFException notJson) {
      failure = decoder.notJson(response, reader, notJson);
    } catch (IOException brokeOff) {
      failure = decoder.noAnswer(call.request(), brokeOff);
    } catch (RuntimeException | Error unforeseen) {
      close();
      throw unforeseen;
    } finally {
      Reference.reachabilityFence(this);
    }
    close();
    throw failure;
  }

  private boolean begin(BufferedSource body) throws IOException {
    ResponseDecoder.demandUtf8(body, response);
    reader.beginObject();
    writer.beginObject();
    inResult = findResult();
    return inResult;
  }

  private @Nullable T nextRecord() throws IOException {
    if (inResult && !reader.hasNext()) {
      reader.endArray();
      inResult = findResult();
    }
    return inResult ? records.fromJson(reader) : null;
  }

  /** Reads on to the records; false when the body has ended, and they come no more. */
  private boolean findResult() throws IOException {
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (name.equals(RESULT) && reader.peek() == Token.BEGIN_ARRAY) {
        if (beginResult()) {
          return true;
        }
      } else {
        keep(name);
      }
    }
    end();
    return false;
  }

  private void keep(String name) throws IOException {
    writer.name(name);
    if (name.equals(SUCCESS) && reader.peek() == Token.BOOLEAN) {
      boolean success = reader.nextBoolean();
      writer.value(success);
      reportsFailure |= !success;
      return;
    }
    try (BufferedSink value = writer.valueSink();
        BufferedSource json = reader.nextSource()) {
      while (json.read(value.getBuffer(), PIECE) != -1) {
        value.emitCompleteSegments();
        if (envelope.size() > ReceivedBody.LONGEST_VALUE) {
          throw BodyTooLongException.ofValue(response, ReceivedBody.LONGEST_VALUE);
        }
      }
    }
  }

  /** Of a failure that is known already, no record is handed out. */
  private boolean beginResult() throws IOException {
    if (resultSeen) {
      throw new JsonDataException("Expected one result but was another at $." + RESULT);
    }
    resultSeen = true;
    if (reportsFailure) {
      reader.skipValue();
    } else {
      reader.beginArray();
    }
    return !reportsFailure;
  }

  private void end() throws IOException {
    reader.endObject();
    if (resultSeen && !reportsFailure) {
      writer.name(RESULT).beginArray().endArray();
    }
    writer.endObject();
    ResponseDecoder.demandEnd(reader);
    decoder.decode(envelope, response);
    hangUp.ended = true;
    close();
  }

  @Override
  public void close() {
    closing.clean();
  }

  /**
   * Closes the body, and its connection with it unless the body has been read to its end: the rest
   * would be taken for the next call's answer. It must not hold the reader, which would then never
   * be out of reach.
   */
  private static final class HangUp implements Runnable {
    private final Call<UndecodedBody> call;
    private final ResponseBody body;
    private volatile boolean ended;

    HangUp(Call<UndecodedBody> call, ResponseBody body) {
      this.call = call;
      this.body = body;
    }

    @Override
    public void run() {
      if (!ended) {
        call.cancel();
      }
      body.close();
    }
  }
}
