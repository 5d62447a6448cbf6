package dev.cfbilling.client.bench;

import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import dev.cfbilling.client.model.ChargeCategory;
import dev.cfbilling.client.model.ChargeClass;
import dev.cfbilling.client.model.ChargeFrequency;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A Moshi that reads the models by reflection, as if no adapter had been generated for them. */
final class ReflectiveMoshi {
  private ReflectiveMoshi() {}

  /** Makes one, with what a user would write for the types that Moshi doesn't know. */
  static Moshi create() {
    return new Moshi.Builder().add(new Types()).add(modelsByReflection()).build();
  }

  /** Moshi itself asks for generated adapters first; whoever is added is asked before it. */
  private static JsonAdapter.Factory modelsByReflection() {
    try {
      Field factory =
          Class.forName("com.squareup.moshi.ClassJsonAdapter").getDeclaredField("FACTORY");
      factory.setAccessible(true);
      JsonAdapter.Factory anyClass = (JsonAdapter.Factory) factory.get(null);
      return (type, annotations, moshi) ->
          type.getTypeName().startsWith("dev.cfbilling.client.model.")
              ? anyClass.create(type, annotations, moshi)
              : null;
    } catch (ReflectiveOperationException moshiHasChanged) {
      throw new LinkageError("Moshi has changed", moshiHasChanged);
    }
  }

  static final class Types {
    @FromJson
    BigDecimal decimal(String text) {
      return new BigDecimal(text);
    }

    @ToJson
    String decimal(BigDecimal number) {
      return number.toString();
    }

    @FromJson
    OffsetDateTime dateTime(String text) {
      return OffsetDateTime.parse(text);
    }

    @ToJson
    String dateTime(OffsetDateTime dateTime) {
      return dateTime.toString();
    }

    @FromJson
    LocalDate date(String text) {
      return LocalDate.parse(text);
    }

    @ToJson
    String date(LocalDate date) {
      return date.toString();
    }

    @FromJson
    ChargeCategory category(String value) {
      return new ChargeCategory(value);
    }

    @ToJson
    String category(ChargeCategory category) {
      return category.value();
    }

    @FromJson
    ChargeClass chargeClass(String value) {
      return new ChargeClass(value);
    }

    @ToJson
    String chargeClass(ChargeClass chargeClass) {
      return chargeClass.value();
    }

    @FromJson
    ChargeFrequency frequency(String value) {
      return new ChargeFrequency(value);
    }

    @ToJson
    String frequency(ChargeFrequency frequency) {
      return frequency.value();
    }
  }
}
