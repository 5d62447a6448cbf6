package dev.cfbilling.client.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.ReflectiveMoshi;
import dev.cfbilling.client.UsageBody;
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

  /** Made once for each contender. */
  @Setup
  public void makeBody() throws IOException {
    body = new UsageBody(DecodeTable.RECORDS).readAllBytes();
  }

  /** Passes over every token. */
  @Benchmark
  public JsonReader floor() throws IOException {
    JsonReader reader = JsonReader.of(source());
    reader.skipValue();
    return reader;
  }

  /** The generated adapters. */
  @Benchmark
  public CostAndUsageEnvelope ours() throws IOException {
    return read(ours);
  }

  /** The same records by reflection. */
  @Benchmark
  public CostAndUsageEnvelope reflectiveMoshi() throws IOException {
    return read(reflectiveMoshi);
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

  private CostAndUsageEnvelope read(JsonAdapter<CostAndUsageEnvelope> adapter) throws IOException {
    CostAndUsageEnvelope envelope = adapter.fromJson(source());
    if (envelope == null || envelope.result().size() != DecodeTable.RECORDS) {
      throw new IllegalStateException("not all records were read");
    }
    return envelope;
  }

  private BufferedSource source() {
    return Okio.buffer(Okio.source(new ByteArrayInputStream(body)));
  }
}
