package dev.cfbilling.conformance.audit.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Parts of a run as JSON in gzip: between tasks, and from one audit to the next. */
public final class PartJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(BitSet.class, new BitsOut())
                  .addDeserializer(BitSet.class, new BitsIn()))
          .build();

  private PartJson() {}

  /** Writes a value; leaves {@code out} open. */
  public static void write(Object value, OutputStream out) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out);
    packed.write(MAPPER.writeValueAsBytes(value));
    packed.finish();
  }

  /** Reads a value to its end. */
  public static <T> T read(InputStream in, Class<T> type) throws IOException {
    return MAPPER.readValue(new GZIPInputStream(in), type);
  }

  private static final class BitsOut extends StdSerializer<BitSet> {
    BitsOut() {
      super(BitSet.class);
    }

    @Override
    public void serialize(BitSet bits, JsonGenerator json, SerializationContext context) {
      json.writeBinary(bits.toByteArray());
    }
  }

  private static final class BitsIn extends StdDeserializer<BitSet> {
    BitsIn() {
      super(BitSet.class);
    }

    @Override
    public BitSet deserialize(JsonParser json, DeserializationContext context) {
      return BitSet.valueOf(json.getBinaryValue());
    }
  }
}
