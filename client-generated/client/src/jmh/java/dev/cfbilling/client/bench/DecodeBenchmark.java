package dev.cfbilling.client.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.UsageBody;
import dev.cfbilling.client.json.Lookahead;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.ModelJsonAdapterFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import okio.BufferedSource;
import okio.Okio;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The contenders: each reads the same body from an input stream. */
@State(Scope.Benchmark)
public class DecodeBenchmark {
  private final JsonAdapter<CostAndUsageEnvelope> ours =
      new Moshi.Builder()
          .add(new ModelJsonAdapterFactory())
          .build()
          .adapter(CostAndUsageEnvelope.class);
  private final JsonAdapter<CostAndUsageEnvelope> reflectiveMoshi =
      ReflectiveMoshi.create().adapter(CostAndUsageEnvelope.class);
  private final Gson gson = new stock.gson.JSON().getGson();
  private final ObjectMapper jackson = stock.jackson.ApiClient.createDefaultObjectMapper();
  private byte[] body = {};
  private byte[] shuffled = {};

  /** Made once for each contender. */
  @Setup
  public void makeBodies() throws IOException {
    body = new UsageBody(DecodeTable.RECORDS).readAllBytes();
    shuffled = UsageBody.shuffled(DecodeTable.RECORDS).readAllBytes();
  }

  /** Passes over every token. */
  @Benchmark
  public JsonReader floor() throws IOException {
    JsonReader reader = JsonReader.of(source(body));
    reader.skipValue();
    return reader;
  }

  /** The generated adapters, as the client uses them. */
  @Benchmark
  public CostAndUsageEnvelope ours() throws IOException {
    return read(ours, Lookahead.reader(source(body)));
  }

  /** Where the next record is of another metric and another day. */
  @Benchmark
  public CostAndUsageEnvelope oursShuffled() throws IOException {
    return read(ours, Lookahead.reader(source(shuffled)));
  }

  /** The generated adapters, as who has nothing but a Moshi uses them. */
  @Benchmark
  public CostAndUsageEnvelope oursWithoutLookahead() throws IOException {
    return read(ours, JsonReader.of(source(body)));
  }

  /** The same records by reflection. */
  @Benchmark
  public CostAndUsageEnvelope reflectiveMoshi() throws IOException {
    return read(reflectiveMoshi, JsonReader.of(source(body)));
  }

  /** What OpenAPI Generator makes for Gson. */
  @Benchmark
  public stock.gson.model.CostAndUsageEnvelope stockGson() {
    return gson.fromJson(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8),
        stock.gson.model.CostAndUsageEnvelope.class);
  }

  /** What OpenAPI Generator makes for Jackson. */
  @Benchmark
  public stock.jackson.model.CostAndUsageEnvelope stockJackson() throws IOException {
    return jackson.readValue(
        new ByteArrayInputStream(body), stock.jackson.model.CostAndUsageEnvelope.class);
  }

  private static CostAndUsageEnvelope read(
      JsonAdapter<CostAndUsageEnvelope> adapter, JsonReader reader) throws IOException {
    CostAndUsageEnvelope envelope = adapter.fromJson(reader);
    if (envelope == null || envelope.result().size() != DecodeTable.RECORDS) {
      throw new IllegalStateException("not all records were read");
    }
    return envelope;
  }

  private static BufferedSource source(byte[] bytes) {
    return Okio.buffer(Okio.source(new ByteArrayInputStream(bytes)));
  }
}
