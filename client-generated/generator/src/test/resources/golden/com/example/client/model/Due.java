package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.JsonObject;
import com.example.client.json.MapJsonAdapter;
import com.example.client.json.TextOrTrue;
import com.squareup.moshi.Json;
import com.squareup.moshi.JsonClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a ship owes for {@code one day}, at <code>a&lt;b</code>.
 *
 * <p>It cannot end this comment *&#47; nor &#92;u002a/ be &lt;b&gt;HTML&lt;/b&gt; &amp;
 * &lt;script&gt;, {&#64;code x} or &#64;deprecated. Ask dues@example.com.
 */
@JsonClass(generateAdapter = true, generator = "openapi")
public final class Due implements JsonObject {
  @Json(name = "Amount")
  private final @Nullable BigDecimal amount;
  @Json(name = "Kind")
  private final @Nullable Kind kind;
  @Json(name = "Category")
  private final @Nullable Category category;
  @Json(name = "PaidOn")
  private final @Nullable OffsetDateTime paidOn;
  @Json(name = "Day")
  private final @Nullable LocalDate day;
  @Json(name = "ShipName")
  private final @Nullable String shipName;
  @Json(name = "Remark")
  private final @Nullable String remark;
  @Json(name = "Line")
  private final @Nullable OptionalNote line;
  @Json(name = "Tonnage")
  private final @Nullable Long tonnage;
  @Json(name = "x_Crew")
  private final @Nullable Integer xCrew;
  @Json(name = "VATNumber")
  private final @Nullable String vatNumber;
  @Json(name = "Pin")
  private final @Nullable String pin;
  @Json(name = "Seal")
  private final @Nullable String seal;
  @Json(name = "Number")
  private final @Nullable String number;
  @Json(name = "class")
  private final @Nullable Boolean classValue;
  private final @Nullable List<Long> berths;
  private final @Nullable List<String> tags;
  @Json(name = "Flags")
  private final @Nullable Map<String, TextOrTrue> flags;
  private final boolean hasCategory;
  private final boolean hasRemark;
  private final boolean hasLine;
  private final boolean hasSeal;
  private final Map<String, @Nullable Object> additionalProperties;

  Due(Builder builder) {
    this.amount = builder.amount;
    this.kind = builder.kind;
    this.category = builder.category;
    this.paidOn = builder.paidOn;
    this.day = builder.day;
    this.shipName = builder.shipName;
    this.remark = builder.remark;
    this.line = builder.line;
    this.tonnage = builder.tonnage;
    this.xCrew = builder.xCrew;
    this.vatNumber = builder.vatNumber;
    this.pin = builder.pin;
    this.seal = builder.seal;
    this.number = builder.number;
    this.classValue = builder.classValue;
    this.berths = builder.berths;
    this.tags = builder.tags;
    this.flags = builder.flags;
    this.hasCategory = builder.hasCategory;
    this.hasRemark = builder.hasRemark;
    this.hasLine = builder.hasLine;
    this.hasSeal = builder.hasSeal;
    this.additionalProperties = builder.additionalProperties;
  }

  /**
   * Starts without any property.
   *
   * @return A builder.
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts from these properties.
   *
   * @return A builder of another one.
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * What is due, in NZD.
   *
   * @return The value of {@code Amount}.
   */
  public BigDecimal amount() {
    return amount;
  }

  /**
   * How often it comes up.
   *
   * @return The value of {@code Kind}.
   */
  public Kind kind() {
    return kind;
  }

  /**
   * {@code Category}.
   *
   * @return The value of {@code Category}, or null.
   */
  public @Nullable Category category() {
    return category;
  }

  /**
   * Whether there is a {@code Category}, be it null.
   *
   * @return False if it is absent.
   */
  public boolean hasCategory() {
    return hasCategory;
  }

  /**
   * When it was paid.
   *
   * @return The value of {@code PaidOn}.
   */
  public OffsetDateTime paidOn() {
    return paidOn;
  }

  /**
   * The day.
   *
   * @return The value of {@code Day}, or null.
   */
  public @Nullable LocalDate day() {
    return day;
  }

  /**
   * Name of the ship.
   *
   * @return The value of {@code ShipName}.
   */
  public String shipName() {
    return shipName;
  }

  /**
   * A remark. Null when there is none.
   *
   * @return The value of {@code Remark}, or null.
   */
  public @Nullable String remark() {
    return remark;
  }

  /**
   * A note, or null.
   *
   * @return The value of {@code Line}, or null.
   */
  public @Nullable OptionalNote line() {
    return line;
  }

  /**
   * Tonnage, in tonnes.
   *
   * @return The value of {@code Tonnage}.
   */
  public long tonnage() {
    return tonnage;
  }

  /**
   * Heads on board.
   *
   * @return The value of {@code x_Crew}, or null.
   */
  public @Nullable Integer xCrew() {
    return xCrew;
  }

  /**
   * A tag.
   *
   * @return The value of {@code VATNumber}, or null.
   */
  public @Nullable String vatNumber() {
    return vatNumber;
  }

  /**
   * Secret of the payer.
   *
   * @return The value of {@code Pin}, or null.
   */
  public @Nullable String pin() {
    return pin;
  }

  /**
   * What the payer signs with.
   *
   * @return The value of {@code Seal}, or null.
   */
  public @Nullable String seal() {
    return seal;
  }

  /**
   * Whether there is a {@code Seal}, be it null.
   *
   * @return False if it is absent.
   */
  public boolean hasSeal() {
    return hasSeal;
  }

  /**
   * Number of the receipt.
   *
   * @return The value of {@code Number}.
   */
  public String number() {
    return number;
  }

  /**
   * {@code class}.
   *
   * @return The value of {@code class}, or null.
   * @deprecated The API deprecates it.
   */
  @Deprecated
  public @Nullable Boolean classValue() {
    return classValue;
  }

  /**
   * Numbers of its berths.
   *
   * @return The value of {@code berths}, or null.
   */
  public @Nullable List<Long> berths() {
    return berths;
  }

  /**
   * Tags of the ship.
   *
   * @return The value of {@code tags}, or null.
   */
  public @Nullable List<String> tags() {
    return tags;
  }

  /**
   * Flags that it shows.
   *
   * @return The value of {@code Flags}, or null.
   */
  public @Nullable Map<String, TextOrTrue> flags() {
    return flags;
  }

  @Override
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public List<String> missingProperties() {
    List<String> missing = new ArrayList<>();
    if (this.amount == null) {
      missing.add("Amount");
    }
    if (this.kind == null) {
      missing.add("Kind");
    }
    if (this.paidOn == null) {
      missing.add("PaidOn");
    }
    if (this.shipName == null) {
      missing.add("ShipName");
    }
    if (!this.hasRemark) {
      missing.add("Remark");
    }
    if (!this.hasLine) {
      missing.add("Line");
    }
    if (this.tonnage == null) {
      missing.add("Tonnage");
    }
    if (this.number == null) {
      missing.add("Number");
    }
    return List.copyOf(missing);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Due that
            && Objects.equals(this.amount, that.amount)
            && Objects.equals(this.kind, that.kind)
            && Objects.equals(this.category, that.category)
            && Objects.equals(this.paidOn, that.paidOn)
            && Objects.equals(this.day, that.day)
            && Objects.equals(this.shipName, that.shipName)
            && Objects.equals(this.remark, that.remark)
            && Objects.equals(this.line, that.line)
            && Objects.equals(this.tonnage, that.tonnage)
            && Objects.equals(this.xCrew, that.xCrew)
            && Objects.equals(this.vatNumber, that.vatNumber)
            && Objects.equals(this.pin, that.pin)
            && Objects.equals(this.seal, that.seal)
            && Objects.equals(this.number, that.number)
            && Objects.equals(this.classValue, that.classValue)
            && Objects.equals(this.berths, that.berths)
            && Objects.equals(this.tags, that.tags)
            && Objects.equals(this.flags, that.flags)
            && this.hasCategory == that.hasCategory
            && this.hasRemark == that.hasRemark
            && this.hasLine == that.hasLine
            && this.hasSeal == that.hasSeal
            && this.additionalProperties.equals(that.additionalProperties));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
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
        tags,
        flags,
        hasCategory,
        hasRemark,
        hasLine,
        hasSeal,
        additionalProperties);
  }

  /** Shows what is not sensitive; of the rest only whether it is there, or how many there are. */
  @Override
  public String toString() {
    return "Due["
        + "amount=" + amount
        + ", kind=" + kind
        + ", category=" + category
        + ", paidOn=" + paidOn
        + ", day=" + day
        + ", shipName=" + (shipName == null ? "absent" : "present")
        + ", remark=" + remark
        + ", line=" + line
        + ", tonnage=" + (tonnage == null ? "absent" : "present")
        + ", xCrew=" + (xCrew == null ? "absent" : "present")
        + ", vatNumber=" + vatNumber
        + ", pin=" + (pin == null ? "absent" : "present")
        + ", seal=" + (seal == null ? "absent" : "present")
        + ", number=" + number
        + ", classValue=" + classValue
        + ", berths=" + (berths == null ? "absent" : "present")
        + ", tags=" + tags
        + ", flags=" + flags
        + ", additionalProperties=" + additionalProperties.size()
        + "]";
  }

  /** Makes a {@link Due} of its properties. */
  public static final class Builder {
    @Nullable BigDecimal amount;
    @Nullable Kind kind;
    @Nullable Category category;
    @Nullable OffsetDateTime paidOn;
    @Nullable LocalDate day;
    @Nullable String shipName;
    @Nullable String remark;
    @Nullable OptionalNote line;
    @Nullable Long tonnage;
    @Nullable Integer xCrew;
    @Nullable String vatNumber;
    @Nullable String pin;
    @Nullable String seal;
    @Nullable String number;
    @Nullable Boolean classValue;
    @Nullable List<Long> berths;
    @Nullable List<String> tags;
    @Nullable Map<String, TextOrTrue> flags;
    boolean hasCategory;
    boolean hasRemark;
    boolean hasLine;
    boolean hasSeal;
    Map<String, @Nullable Object> additionalProperties = Map.of();

    Builder() {}

    private Builder(Due from) {
      this.amount = from.amount;
      this.kind = from.kind;
      this.category = from.category;
      this.paidOn = from.paidOn;
      this.day = from.day;
      this.shipName = from.shipName;
      this.remark = from.remark;
      this.line = from.line;
      this.tonnage = from.tonnage;
      this.xCrew = from.xCrew;
      this.vatNumber = from.vatNumber;
      this.pin = from.pin;
      this.seal = from.seal;
      this.number = from.number;
      this.classValue = from.classValue;
      this.berths = from.berths;
      this.tags = from.tags;
      this.flags = from.flags;
      this.hasCategory = from.hasCategory;
      this.hasRemark = from.hasRemark;
      this.hasLine = from.hasLine;
      this.hasSeal = from.hasSeal;
      this.additionalProperties = from.additionalProperties;
    }

    /**
     * Sets {@code Amount}.
     *
     * @param amount What is due, in NZD.
     * @return This builder.
     */
    public Builder amount(BigDecimal amount) {
      this.amount = Objects.requireNonNull(amount, "amount");
      return this;
    }

    /**
     * Sets {@code Kind}.
     *
     * @param kind How often it comes up.
     * @return This builder.
     */
    public Builder kind(Kind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
      return this;
    }

    /**
     * Sets {@code Category}.
     *
     * @param category {@code Category}. Null is written as null.
     * @return This builder.
     */
    public Builder category(@Nullable Category category) {
      this.category = category;
      this.hasCategory = true;
      return this;
    }

    /**
     * Sets {@code PaidOn}.
     *
     * @param paidOn When it was paid.
     * @return This builder.
     */
    public Builder paidOn(OffsetDateTime paidOn) {
      this.paidOn = Objects.requireNonNull(paidOn, "paidOn");
      return this;
    }

    /**
     * Sets {@code Day}.
     *
     * @param day The day.
     * @return This builder.
     */
    public Builder day(@Nullable LocalDate day) {
      this.day = day;
      return this;
    }

    /**
     * Sets {@code ShipName}.
     *
     * @param shipName Name of the ship.
     * @return This builder.
     */
    public Builder shipName(String shipName) {
      this.shipName = Objects.requireNonNull(shipName, "shipName");
      return this;
    }

    /**
     * Sets {@code Remark}.
     *
     * @param remark A remark. Null when there is none. Null is written as null.
     * @return This builder.
     */
    public Builder remark(@Nullable String remark) {
      this.remark = remark;
      this.hasRemark = true;
      return this;
    }

    /**
     * Sets {@code Line}.
     *
     * @param line A note, or null. Null is written as null.
     * @return This builder.
     */
    public Builder line(@Nullable OptionalNote line) {
      this.line = line;
      this.hasLine = true;
      return this;
    }

    /**
     * Sets {@code Tonnage}.
     *
     * @param tonnage Tonnage, in tonnes.
     * @return This builder.
     */
    public Builder tonnage(long tonnage) {
      this.tonnage = Objects.requireNonNull(tonnage, "tonnage");
      return this;
    }

    /**
     * Sets {@code x_Crew}.
     *
     * @param xCrew Heads on board.
     * @return This builder.
     */
    public Builder xCrew(@Nullable Integer xCrew) {
      this.xCrew = xCrew;
      return this;
    }

    /**
     * Sets {@code VATNumber}.
     *
     * @param vatNumber A tag.
     * @return This builder.
     */
    public Builder vatNumber(@Nullable String vatNumber) {
      this.vatNumber = vatNumber;
      return this;
    }

    /**
     * Sets {@code Pin}.
     *
     * @param pin Secret of the payer.
     * @return This builder.
     */
    public Builder pin(@Nullable String pin) {
      this.pin = pin;
      return this;
    }

    /**
     * Sets {@code Seal}.
     *
     * @param seal What the payer signs with. Null is written as null.
     * @return This builder.
     */
    public Builder seal(@Nullable String seal) {
      this.seal = seal;
      this.hasSeal = true;
      return this;
    }

    /**
     * Sets {@code Number}.
     *
     * @param number Number of the receipt.
     * @return This builder.
     */
    public Builder number(String number) {
      this.number = Objects.requireNonNull(number, "number");
      return this;
    }

    /**
     * Sets {@code class}.
     *
     * @param classValue {@code class}.
     * @return This builder.
     * @deprecated The API deprecates it.
     */
    @Deprecated
    public Builder classValue(@Nullable Boolean classValue) {
      this.classValue = classValue;
      return this;
    }

    /**
     * Sets {@code berths}.
     *
     * @param berths Numbers of its berths.
     * @return This builder.
     */
    public Builder berths(@Nullable List<Long> berths) {
      this.berths = berths == null ? null : List.copyOf(berths);
      return this;
    }

    /**
     * Sets {@code tags}.
     *
     * @param tags Tags of the ship.
     * @return This builder.
     */
    public Builder tags(@Nullable List<String> tags) {
      this.tags = tags == null ? null : List.copyOf(tags);
      return this;
    }

    /**
     * Sets {@code Flags}.
     *
     * @param flags Flags that it shows.
     * @return This builder.
     */
    public Builder flags(@Nullable Map<String, TextOrTrue> flags) {
      this.flags = flags == null ? null : MapJsonAdapter.copyOf(flags);
      return this;
    }

    /**
     * Sets what the contract does not know.
     *
     * @param properties Strings, booleans, numbers, lists, maps and nulls, by their keys.
     * @return This builder.
     */
    public Builder additionalProperties(Map<String, ? extends @Nullable Object> properties) {
      this.additionalProperties =
          AdditionalProperties.copyOf(properties, DueJsonAdapter.NAMES.names());
      return this;
    }

    /**
     * Makes it.
     *
     * @return It, with the properties that were set.
     * @throws IllegalStateException if one is not set that the contract requires
     */
    public Due build() {
      Due built = new Due(this);
      if (!built.missingProperties().isEmpty()) {
        throw new IllegalStateException(
            "The contract requires of a Due "
                + String.join(", ", built.missingProperties())
                + "; set what is missing.");
      }
      return built;
    }
  }
}
