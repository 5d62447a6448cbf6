package dev.cfbilling.conformance.finding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules of the FOCUS 1.2 model about columns of this API: {@code focus-ids.tsv}. */
public final class FocusModel {
  private FocusModel() {}

  /**
   * One rule.
   *
   * @param column or attribute
   * @param keyword such as {@code MUST NOT}
   * @param demands in the model's own terms
   * @param when the condition under which it holds; empty for always
   */
  public record FocusRule(
      String id, String column, String keyword, boolean isStatic, String demands, String when) {

    /**
     * Whether a record can break it by itself. That ChargeClass is there is left out: this API
     * means the same by null and by absent.
     */
    public boolean isMachineCheckable() {
      return isStatic
          && !keyword.equals("MAY")
          && !demands.startsWith("(rule ")
          && !demands.equals("ColumnPresent ChargeClass");
    }

    @Override
    public String toString() {
      return id;
    }
  }

  public static List<FocusRule> rules() {
    try (InputStream table = FocusModel.class.getResourceAsStream("focus-ids.tsv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new FocusRule(
                      cells[0], cells[1], cells[2], cells[3].equals("Static"), cells[4], cells[5]))
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
