package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.ExplicitNull;
import com.example.client.json.JsonMismatch;
import com.example.client.json.Keys;
import com.example.client.json.ListJsonAdapter;
import com.example.client.json.MapJsonAdapter;
import com.example.client.json.Members;
import com.example.client.json.Recurring;
import com.example.client.json.Required;
import com.example.client.json.Scalar;
import com.example.client.json.TextOrTrue;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Reads and writes {@link Due}. */
@SuppressWarnings("deprecation")
final class DueJsonAdapter extends JsonAdapter<Due> {
  static final Keys NAMES =
      Keys.of(
          "Amount",
          "Kind",
          "Category",
          "PaidOn",
          "Day",
          "ShipName",
          "Remark",
          "Line",
          "Tonnage",
          "x_Crew",
          "VATNumber",
          "Pin",
          "Seal",
          "Number",
          "class",
          "berths",
          "tags",
          "Flags");

  private final JsonAdapter<OptionalNote> line;
  private final JsonAdapter<List<Long>> berths;
  private final JsonAdapter<List<String>> tags;
  private final JsonAdapter<Map<String, TextOrTrue>> flags;

  DueJsonAdapter(Moshi moshi) {
    this.line = moshi.adapter(OptionalNote.class);
    this.berths = new ListJsonAdapter<>(Scalar.INT64.sensitive()).nullSafe();
    this.tags = new ListJsonAdapter<>(Scalar.STRING).nullSafe();
    this.flags = new MapJsonAdapter<>(TextOrTrue.ADAPTER).nullSafe();
  }

  @Override
  public Due fromJson(JsonReader reader) throws IOException {
    Due.Builder value = new Due.Builder();
    AdditionalProperties unknown = null;
    Seen seen = Seen.in(reader);
    seen.recordMembers.begin(reader);
    while (seen.recordMembers.next(reader)) {
      switch (seen.recordMembers.key()) {
        case 0 -> value.amount = seen.amount.fromJson(reader);
        case 1 -> value.kind = seen.kind.fromJson(reader);
        case 2 -> {
          value.category = seen.category.orNull(reader);
          value.hasCategory = true;
        }
        case 3 -> value.paidOn = seen.paidOn.fromJson(reader);
        case 4 -> value.day = seen.day.orNull(reader);
        case 5 -> value.shipName = seen.shipName.fromJson(reader);
        case 6 -> {
          value.remark = seen.remark.orNull(reader);
          value.hasRemark = true;
        }
        case 7 -> {
          value.line = this.line.fromJson(reader);
          value.hasLine = true;
        }
        case 8 -> value.tonnage = seen.tonnage.fromJson(reader);
        case 9 -> value.xCrew = seen.xCrew.orNull(reader);
        case 10 -> value.vatNumber = seen.vatNumber.orNull(reader);
        case 11 -> value.pin = seen.pin.orNull(reader);
        case 12 -> {
          value.seal = seen.seal.orNull(reader);
          value.hasSeal = true;
        }
        case 13 -> value.number = seen.number.fromJson(reader);
        case 14 -> value.classValue = seen.classValue.orNull(reader);
        case 15 -> value.berths = this.berths.fromJson(reader);
        case 16 -> value.tags = this.tags.fromJson(reader);
        case 17 -> value.flags = this.flags.fromJson(reader);
        default -> unknown = AdditionalProperties.read(reader, unknown);
      }
    }
    if (value.amount == null) {
      throw JsonMismatch.missing("Amount", reader);
    }
    if (value.kind == null) {
      Required.missing("Kind", reader);
    }
    if (value.paidOn == null) {
      throw JsonMismatch.missing("PaidOn", reader);
    }
    if (value.shipName == null) {
      Required.missing("ShipName", reader);
    }
    if (!value.hasRemark) {
      Required.missing("Remark", reader);
    }
    if (!value.hasLine) {
      throw JsonMismatch.missing("Line", reader);
    }
    if (value.tonnage == null) {
      throw JsonMismatch.missing("Tonnage", reader);
    }
    if (value.number == null) {
      Required.missing("Number", reader);
    }
    reader.endObject();
    if (unknown != null) {
      value.additionalProperties = unknown.toMap();
    }
    return new Due(value);
  }

  @Override
  public void toJson(JsonWriter writer, Due value) throws IOException {
    writer.beginObject();
    writer.name("Amount");
    Scalar.DECIMAL.toJson(writer, value.amount());
    writer.name("Kind");
    KindJsonAdapter.SCALAR.toJson(writer, value.kind());
    if (value.hasCategory()) {
      writer.name("Category");
      ExplicitNull.write(CategoryJsonAdapter.SCALAR, writer, value.category());
    }
    writer.name("PaidOn");
    Scalar.DATE_TIME.toJson(writer, value.paidOn());
    writer.name("Day");
    Scalar.DATE.toJson(writer, value.day());
    writer.name("ShipName");
    Scalar.STRING.toJson(writer, value.shipName());
    writer.name("Remark");
    ExplicitNull.write(Scalar.STRING, writer, value.remark());
    writer.name("Line");
    ExplicitNull.write(this.line, writer, value.line());
    writer.name("Tonnage");
    Scalar.INT64.sensitive().toJson(writer, value.tonnage());
    writer.name("x_Crew");
    Scalar.INT32.sensitive().toJson(writer, value.xCrew());
    writer.name("VATNumber");
    Scalar.STRING.toJson(writer, value.vatNumber());
    writer.name("Pin");
    Scalar.STRING.toJson(writer, value.pin());
    if (value.hasSeal()) {
      writer.name("Seal");
      ExplicitNull.write(Scalar.STRING, writer, value.seal());
    }
    writer.name("Number");
    Scalar.STRING.toJson(writer, value.number());
    writer.name("class");
    Scalar.BOOLEAN.toJson(writer, value.classValue());
    writer.name("berths");
    this.berths.toJson(writer, value.berths());
    writer.name("tags");
    this.tags.toJson(writer, value.tags());
    writer.name("Flags");
    this.flags.toJson(writer, value.flags());
    AdditionalProperties.write(writer, value.additionalProperties());
    writer.endObject();
  }

  /** What the records of one body have had so far, for they tend to have it again. */
  private static final class Seen {
    final Members recordMembers;
    final Recurring<BigDecimal> amount;
    final Recurring<Kind> kind;
    final Recurring<Category> category;
    final Recurring<OffsetDateTime> paidOn;
    final Recurring<LocalDate> day;
    final Recurring<String> shipName;
    final Recurring<String> remark;
    final Recurring<Long> tonnage;
    final Recurring<Integer> xCrew;
    final Recurring<String> vatNumber;
    final Recurring<String> pin;
    final Recurring<String> seal;
    final Recurring<String> number;
    final Recurring<Boolean> classValue;

    private Seen(Members recordMembers) {
      this.recordMembers = recordMembers;
      amount = recordMembers.recurring(0, Scalar.DECIMAL);
      kind = recordMembers.recurring(1, KindJsonAdapter.SCALAR);
      category = recordMembers.recurring(2, CategoryJsonAdapter.SCALAR);
      paidOn = recordMembers.recurring(3, Scalar.DATE_TIME);
      day = recordMembers.recurring(4, Scalar.DATE);
      shipName = recordMembers.recurring(5, Scalar.STRING);
      remark = recordMembers.recurring(6, Scalar.STRING);
      tonnage = recordMembers.recurring(8, Scalar.INT64.sensitive());
      xCrew = recordMembers.recurring(9, Scalar.INT32.sensitive());
      vatNumber = recordMembers.recurring(10, Scalar.STRING);
      pin = recordMembers.recurring(11, Scalar.STRING);
      seal = recordMembers.recurring(12, Scalar.STRING);
      number = recordMembers.recurring(13, Scalar.STRING);
      classValue = recordMembers.recurring(14, Scalar.BOOLEAN);
    }

    static Seen in(JsonReader reader) {
      Seen seen = reader.tag(Seen.class);
      if (seen == null) {
        seen = new Seen(NAMES.members(reader));
        reader.setTag(Seen.class, seen);
      }
      return seen;
    }
  }
}
