package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.mock.data.Customers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Changes those records that match, and leaves the files as they are. */
record PlantedRecords(BiPredicate<BodyPart, ObjectNode> which, Consumer<ObjectNode> change)
    implements Planting {
  /** A metric, and its service in PayGo records, of which there is usage on each day. */
  static final String METRIC = "workers_ai_neurons";

  static final String SERVICE = "Regular Twitch Neurons (RTN)";

  private static final BigDecimal TENTH_MORE = new BigDecimal("1.1");

  @Override
  public boolean isIn(BodyPart part, ObjectNode row) {
    return which.test(part, row);
  }

  @Override
  public Stream<ObjectNode> changed(ObjectNode row) {
    change.accept(row);
    return Stream.of(row);
  }

  static boolean isOf(String metric, ObjectNode row) {
    return row.path(OwnColumns.METRIC_ID).asString("").equals(metric);
  }

  static boolean isOfFirstAccount(ObjectNode row) {
    return row.path("BillingAccountId").asString("").equals(Customers.FIRST_ACCOUNT);
  }

  /** Adds a tenth of what is consumed; whole units, as they are counted. */
  static void addATenth(ObjectNode row) {
    BigDecimal consumed = row.get("ConsumedQuantity").decimalValue();
    row.put("ConsumedQuantity", consumed.multiply(TENTH_MORE).setScale(0, RoundingMode.UP));
  }
}
