package com.example.client.model;

import com.squareup.moshi.Json;
import com.squareup.moshi.JsonClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a ship owes for {@code one day}, at <code>a&lt;b</code>.
 *
 * <p>It cannot end this comment *&#47; nor &#92;u002a/ be &lt;b&gt;HTML&lt;/b&gt; &amp;
 * &lt;script&gt;, {&#64;code x} or &#64;deprecated. Ask dues@example.com.
 *
 * @param amount What is due, in NZD.
 * @param kind How often it comes up.
 * @param category {@code Category}. Null when absent.
 * @param paidOn When it was paid.
 * @param day The day. Null when absent.
 * @param shipName Name of the ship.
 * @param remark A remark. Null when there is none.
 * @param line A note, or null.
 * @param tonnage Tonnage, in tonnes.
 * @param xCrew Heads on board. Null when absent.
 * @param vatNumber A tag. Null when absent.
 * @param pin Secret of the payer. Null when absent.
 * @param seal What the payer signs with. Null when absent.
 * @param number Number of the receipt.
 * @param classValue {@code class}. Deprecated by the API. Null when absent.
 * @param berths Numbers of its berths. Null when absent.
 * @param tags Tags of the ship. Null when absent.
 */
@JsonClass(generateAdapter = true, generator = "openapi")
public record Due(
    @Json(name = "Amount") BigDecimal amount,
    @Json(name = "Kind") Kind kind,
    @Json(name = "Category") @Nullable Category category,
    @Json(name = "PaidOn") OffsetDateTime paidOn,
    @Json(name = "Day") @Nullable LocalDate day,
    @Json(name = "ShipName") String shipName,
    @Json(name = "Remark") @Nullable String remark,
    @Json(name = "Line") @Nullable OptionalNote line,
    @Json(name = "Tonnage") long tonnage,
    @Json(name = "x_Crew") @Nullable Integer xCrew,
    @Json(name = "VATNumber") @Nullable String vatNumber,
    @Json(name = "Pin") @Nullable String pin,
    @Json(name = "Seal") @Nullable String seal,
    @Json(name = "Number") String number,
    @Json(name = "class") @Deprecated @Nullable Boolean classValue,
    @Nullable List<Long> berths,
    @Nullable List<String> tags) {

  /** Takes nothing that the contract does not allow to be null, and copies lists. */
  public Due {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(paidOn, "paidOn");
    Objects.requireNonNull(shipName, "shipName");
    Objects.requireNonNull(number, "number");
    berths = berths == null ? null : List.copyOf(berths);
    tags = tags == null ? null : List.copyOf(tags);
  }

  /** Shows everything but what is sensitive, of which it tells only whether it is there. */
  @Override
  public String toString() {
    return "Due["
        + "amount=" + amount
        + ", kind=" + kind
        + ", category=" + category
        + ", paidOn=" + paidOn
        + ", day=" + day
        + ", shipName=present"
        + ", remark=" + remark
        + ", line=" + line
        + ", tonnage=present"
        + ", xCrew=" + (xCrew == null ? "absent" : "present")
        + ", vatNumber=" + vatNumber
        + ", pin=" + (pin == null ? "absent" : "present")
        + ", seal=" + (seal == null ? "absent" : "present")
        + ", number=" + number
        + ", classValue=" + classValue
        + ", berths=" + (berths == null ? "absent" : "present")
        + ", tags=" + tags
        + "]";
  }
}
