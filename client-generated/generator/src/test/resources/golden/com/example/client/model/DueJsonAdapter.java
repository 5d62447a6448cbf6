package com.example.client.model;

import com.example.client.json.ExplicitNull;
import com.example.client.json.JsonMismatch;
import com.example.client.json.Keys;
import com.example.client.json.ListJsonAdapter;
import com.example.client.json.Members;
import com.example.client.json.Recurring;
import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads and writes {@link Due}. */
@SuppressWarnings("deprecation")
final class DueJsonAdapter extends JsonAdapter<Due> {
  private static final Keys NAMES =
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
          "tags");

  private final JsonAdapter<OptionalNote> lineAdapter;
  private final JsonAdapter<List<Long>> berthsAdapter;
  private final JsonAdapter<List<String>> tagsAdapter;

  DueJsonAdapter(Moshi moshi) {
    lineAdapter = moshi.adapter(OptionalNote.class);
    berthsAdapter = new ListJsonAdapter<>(Scalar.INT64.sensitive()).nullSafe();
    tagsAdapter = new ListJsonAdapter<>(Scalar.STRING).nullSafe();
  }

  @Override
  public Due fromJson(JsonReader reader) throws IOException {
    BigDecimal amount = null;
    Kind kind = null;
    Category category = null;
    OffsetDateTime paidOn = null;
    LocalDate day = null;
    String shipName = null;
    String remark = null;
    boolean remarkPresent = false;
    OptionalNote line = null;
    boolean linePresent = false;
    Long tonnage = null;
    Integer xCrew = null;
    String vatNumber = null;
    String pin = null;
    String seal = null;
    String number = null;
    Boolean classValue = null;
    List<Long> berths = null;
    List<String> tags = null;
    Seen seen = Seen.in(reader);
    seen.recordMembers.begin(reader);
    while (seen.recordMembers.next(reader)) {
      switch (seen.recordMembers.key()) {
        case 0 -> amount = seen.amount.fromJson(reader);
        case 1 -> kind = seen.kind.fromJson(reader);
        case 2 -> category = seen.category.orNull(reader);
        case 3 -> paidOn = seen.paidOn.fromJson(reader);
        case 4 -> day = seen.day.orNull(reader);
        case 5 -> shipName = seen.shipName.fromJson(reader);
        case 6 -> {
          remark = seen.remark.orNull(reader);
          remarkPresent = true;
        }
        case 7 -> {
          line = lineAdapter.fromJson(reader);
          linePresent = true;
        }
        case 8 -> tonnage = seen.tonnage.fromJson(reader);
        case 9 -> xCrew = seen.xCrew.orNull(reader);
        case 10 -> vatNumber = seen.vatNumber.orNull(reader);
        case 11 -> pin = seen.pin.orNull(reader);
        case 12 -> seal = seen.seal.orNull(reader);
        case 13 -> number = seen.number.fromJson(reader);
        case 14 -> classValue = seen.classValue.orNull(reader);
        case 15 -> berths = berthsAdapter.fromJson(reader);
        case 16 -> tags = tagsAdapter.fromJson(reader);
        default -> {
          reader.skipName();
          reader.skipValue();
        }
      }
    }
    if (amount == null) {
      throw JsonMismatch.missing("Amount", reader);
    }
    if (kind == null) {
      throw JsonMismatch.missing("Kind", reader);
    }
    if (paidOn == null) {
      throw JsonMismatch.missing("PaidOn", reader);
    }
    if (shipName == null) {
      throw JsonMismatch.missing("ShipName", reader);
    }
    if (!remarkPresent) {
      throw JsonMismatch.missing("Remark", reader);
    }
    if (!linePresent) {
      throw JsonMismatch.missing("Line", reader);
    }
    if (tonnage == null) {
      throw JsonMismatch.missing("Tonnage", reader);
    }
    if (number == null) {
      throw JsonMismatch.missing("Number", reader);
    }
    reader.endObject();
    return new Due(
        amount,
        kind,
        category,
        paidOn,
        day,
        shipName,
        remark,
        line,
        tonnage,
        xCrew,
        vatNumber,
        pin,
        seal,
        number,
        classValue,
        berths,
        tags);
  }

  @Override
  public void toJson(JsonWriter writer, Due value) throws IOException {
    writer.beginObject();
    writer.name("Amount");
    Scalar.DECIMAL.toJson(writer, value.amount());
    writer.name("Kind");
    KindJsonAdapter.SCALAR.toJson(writer, value.kind());
    writer.name("Category");
    CategoryJsonAdapter.SCALAR.toJson(writer, value.category());
    writer.name("PaidOn");
    Scalar.DATE_TIME.toJson(writer, value.paidOn());
    writer.name("Day");
    Scalar.DATE.toJson(writer, value.day());
    writer.name("ShipName");
    Scalar.STRING.toJson(writer, value.shipName());
    writer.name("Remark");
    ExplicitNull.write(Scalar.STRING, writer, value.remark());
    writer.name("Line");
    ExplicitNull.write(lineAdapter, writer, value.line());
    writer.name("Tonnage");
    Scalar.INT64.sensitive().toJson(writer, value.tonnage());
    writer.name("x_Crew");
    Scalar.INT32.sensitive().toJson(writer, value.xCrew());
    writer.name("VATNumber");
    Scalar.STRING.toJson(writer, value.vatNumber());
    writer.name("Pin");
    Scalar.STRING.toJson(writer, value.pin());
    writer.name("Seal");
    Scalar.STRING.toJson(writer, value.seal());
    writer.name("Number");
    Scalar.STRING.toJson(writer, value.number());
    writer.name("class");
    Scalar.BOOLEAN.toJson(writer, value.classValue());
    writer.name("berths");
    berthsAdapter.toJson(writer, value.berths());
    writer.name("tags");
    tagsAdapter.toJson(writer, value.tags());
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
