package dev.cfbilling.client.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.Usage;
import dev.cfbilling.client.cost.CostTotals;
import dev.cfbilling.client.usage.FocusColumn;
import dev.cfbilling.client.usage.RecordKey;
import dev.cfbilling.client.usage.UsageRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageCsvTest {

  private static String write(UsageCsv csv, List<UsageRecord> records) throws IOException {
    StringWriter out = new StringWriter();
    csv.write(records, out);
    return out.toString();
  }

  private static List<NamedCsvRecord> read(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  @Test
  void writesALineARecord() throws IOException {
    List<UsageRecord> nulls = Usage.example("getPaygoUsage/nulls");

    assertThat(write(UsageCsv.exact(), nulls))
        .isEqualTo(
            "x_RecordKey,x_Source,x_AskedFor,BillingAccountId,BillingAccountName,SubAccountId,"
                + "SubAccountName,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,"
                + "ChargePeriodEnd,ChargeCategory,ChargeClass,ChargeFrequency,ChargeDescription,"
                + "ServiceName,SkuId,SkuMeter,RegionId,RegionName,x_ZoneId,x_ZoneName,"
                + "ConsumedQuantity,ConsumedUnit,PricingQuantity,PricingUnit,ListUnitPrice,"
                + "ContractedUnitPrice,ListCost,ContractedCost,EffectiveCost,BilledCost,"
                + "BillingCurrency,ServiceProviderName,HostProviderName,InvoiceIssuerName,"
                + "x_ProductCategoryName,x_ProductFamilyId,Tags\r\n"
                + "634e680aeb577cefd1d2851a2d52a64a2130ce50f907260f712b23a1d7f17ba4,paygo-usage,"
                + MockBilling.ACCOUNT
                + ",,,,,2026-06-14T00:00:00Z,,2026-06-14T00:00:00Z,2026-06-15T00:00:00Z,,,,,"
                + "Workers,,Workers Standard Requests (first 10M are included),,,,,"
                + "4200000,\"\",0,,,,,0,,,USD,,,,,,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getAccountBillableUsage/with-costs",
        "getAccountBillableUsage/full-period",
        "queryAccountBillableUsage/tags",
        "getPaygoBillableUsage/full-period",
        "getBillingUsagePaygo/full-period",
      })
  void isReadBackTheSame(String example) throws IOException {
    List<UsageRecord> records = Usage.example(example);

    List<NamedCsvRecord> lines = read(write(UsageCsv.exact(), records));

    assertThat(lines).hasSameSizeAs(records);
    for (int i = 0; i < lines.size(); i++) {
      UsageRecord usage = records.get(i);
      assertThat(lines.get(i).getField("x_RecordKey")).isEqualTo(RecordKey.of(usage).value());
      for (FocusColumn column : FocusColumn.values()) {
        String text = column.textIn(usage);
        assertThat(lines.get(i).getField(column.columnName())).isEqualTo(text == null ? "" : text);
      }
    }
  }

  @Test
  void addsUpToTheSameTotal() throws IOException {
    List<UsageRecord> records = Usage.example("getAccountBillableUsage/with-costs");

    BigDecimal sum =
        read(write(UsageCsv.exact(), records)).stream()
            .map(line -> new BigDecimal(line.getField("ContractedCost")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    assertThat(CostTotals.of(records).single())
        .hasValueSatisfying(total -> assertThat(total.amount()).isEqualTo(sum));
  }

  @Test
  void leavesRunningSumsOut() throws IOException {
    assertThat(write(UsageCsv.exact(), Usage.example("getPaygoUsage/full-period")))
        .doesNotContain("Cumulated");
  }

  private static List<UsageRecord> withZone(String name) {
    String json =
        MockBilling.example("getPaygoUsage/nulls.json")
            .replace("\"ZoneName\": null", "\"ZoneName\": \"" + name + "\"");
    return Usage.of("getPaygoUsage", json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\\t=1",
        "\\r=1",
        "\\n=1",
        "=HYPERLINK(\\\"http://example.com\\\")",
        "\uFF1D1",
        "  =1",
        " \\t +1",
        "\\u0000=1",
        "\\u0000 \\u200b\\ufeff@SUM(A1)",
        "\\u00a0-1"
      })
  void runsNoFormulaInASpreadsheet(String name) throws IOException {
    List<UsageRecord> records = withZone(name);
    String zone = String.valueOf(records.get(0).zone().name());

    assertThat(read(write(UsageCsv.forSpreadsheets(), records).substring(1)))
        .singleElement()
        .satisfies(line -> assertThat(line.getField("x_ZoneName")).isEqualTo("'" + zone));
    assertThat(read(write(UsageCsv.exact(), records)))
        .singleElement()
        .satisfies(line -> assertThat(line.getField("x_ZoneName")).isEqualTo(zone));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x2028, 0x2060,
        0x2065, 0x2800, 0x3000, 0x3164, 0xFE0F, 0xFFA0, 0xFFF0, 0x1BCA0, 0x1D159, 0x1D173, 0xE0001,
        0xE0100, 0xE000, 0x0301, 0x13441
      })
  void runsNoFormulaBehindACharacterThatCannotBeSeen(int character) throws IOException {
    String name = Character.toString(character) + "=1";

    assertThat(zoneInASpreadsheet(name)).isEqualTo("'" + name);
    assertThat(zoneInASpreadsheet(" " + name)).isEqualTo("' " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "a=1",
        "\u6771\u4eac-1",
        "\ud55c\uae00+1",
        "\u00e9-1",
        "e\u0301-1",
        "\uD83D\uDE00=1",
        "#=1",
        "\u20ac-1",
        "\u0661-1",
        "\u1100\u1161-1",
        "\u3164",
        ""
      })
  void leavesATextAloneThatIsSeenToBeginOtherwise(String name) throws IOException {
    assertThat(zoneInASpreadsheet(name)).isEqualTo(name);
  }

  private static String zoneInASpreadsheet(String name) throws IOException {
    return read(write(UsageCsv.forSpreadsheets(), withZone(name)).substring(1))
        .get(0)
        .getField("x_ZoneName");
  }

  @Test
  void keepsANegativeNumberANumberInASpreadsheet() throws IOException {
    List<UsageRecord> records = Usage.example("getAccountBillableUsage/with-costs");

    String csv = write(UsageCsv.forSpreadsheets(), records);

    assertThat(read(csv.substring(1)).get(1).getField("ContractedCost")).isEqualTo("-0.09");
    assertThat(csv).doesNotContain("'");
  }

  @Test
  void quotesWhatHasToBe() throws IOException {
    String csv = write(UsageCsv.exact(), withZone("a,\\\"b\\\"\\nc"));

    assertThat(csv).contains(",\"a,\"\"b\"\"\nc\",");
    assertThat(read(csv).get(0).getField("x_ZoneName")).isEqualTo("a,\"b\"\nc");
  }

  @Test
  void writesUtf8WithAMarkForSpreadsheetsAlone() throws IOException {
    List<UsageRecord> records = Usage.example("getAccountBillableUsage/with-costs");
    ByteArrayOutputStream exact = new ByteArrayOutputStream();
    ByteArrayOutputStream spreadsheet = new ByteArrayOutputStream();

    UsageCsv.exact().write(records.stream(), exact);
    UsageCsv.forSpreadsheets().write(records.stream(), spreadsheet);

    assertThat(exact.toString(StandardCharsets.UTF_8))
        .startsWith("x_RecordKey,")
        .contains("KV Write Operations — daily usage");
    assertThat(spreadsheet.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void writesWhileItReads() throws IOException {
    UsageRecord usage = Usage.example("getPaygoUsage/nulls").get(0);
    List<Long> lengths = new ArrayList<>();
    long[] written = {0};
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            written[0] += length;
          }
        };

    UsageCsv.exact()
        .write(
            Stream.generate(() -> usage).limit(2_000).peek(each -> lengths.add(written[0])), out);

    assertThat(lengths.get(1_999)).isGreaterThan(300_000);
  }

  @Test
  void saysWhenItCannotWrite() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> UsageCsv.exact().write(Usage.example("getPaygoUsage/nulls"), full))
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  @Test
  void leavesOpenWhatItWritesTo() throws IOException {
    boolean[] closed = {false};
    StringWriter out =
        new StringWriter() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    UsageCsv.exact().write(Usage.example("getPaygoUsage/nulls"), out);

    assertThat(closed[0]).isFalse();
    assertThat(out.toString()).endsWith("\r\n");
  }
}
