package dev.cfbilling.conformance.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.keyword.listener.BackgroundListener;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.keyword.listener.RecordBuffer;
import dev.cfbilling.conformance.schema.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Surviving mutants: how large a batch is to the event, how many are under way, from which on there
 * is a thread, and that the virtual machine need not wait for it: nothing of that is told. What is
 * under way when a listener fails has failed or been told by the time that anyone looks.
 */
class BackgroundListenerTest {
  private static final Contract CONTRACT =
      Told.contract(
          """
              Envelope:
                type: object
                properties:
                  errors: {type: array, items: {$ref: '#/components/schemas/Message'}}
                  result: {type: array, items: {$ref: '#/components/schemas/Record'}}
              Message:
                type: object
                properties:
                  text: {type: string}
              Record:
                type: object
                required: [name]
                properties:
                  name: {type: string, maxLength: 5}
                  price: {type: number}
          """
              .indent(4));
  private static final Map<String, List<String>> KEPT =
      Map.of("result", List.of("price", "name"), "errors", List.of("text"));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 129, 511, 512, 513, 1_000, 5_000})
  void tellsTheSameInTheSameOrder(int records) {
    String body = body(records);

    assertThat(Told.relayed(CONTRACT, KEPT, body)).isEqualTo(Told.of(CONTRACT, KEPT, body));
  }

  /** Of every kind something, and now and then an error among the records. */
  private static String body(int records) {
    String result =
        IntStream.range(0, records)
            .mapToObj(
                i ->
                    switch (i % 7) {
                      case 0 -> "{\"name\":\"toolong%s\",\"price\":%s}".formatted(i, i);
                      case 1 -> "{\"price\":\"%s\",\"new\":[%s]}".formatted(i, i);
                      case 2 -> "{\"name\":\"a\",\"name\":\"%s\"}".formatted(i);
                      case 3 -> Integer.toString(i);
                      default -> "{\"name\":\"%s\",\"price\":%s.5}".formatted(i, i);
                    })
            .collect(Collectors.joining(","));
    String errors =
        IntStream.range(0, records / 2)
            .mapToObj("{\"text\":\"t%s\"}"::formatted)
            .collect(Collectors.joining(","));
    return "{\"errors\":[%s],\"result\":[%s],\"errors\":[{\"text\":7}]}".formatted(errors, result);
  }

  @Test
  void hearsOfAShortBodyInTheThreadThatReadsItAndOfALongOneInOneOther() {
    assertThat(threads(300)).containsExactly(Thread.currentThread().getName());
    assertThat(threads(3_000)).containsExactly(Thread.currentThread().getName(), "records");
  }

  private static Set<String> threads(int records) {
    Set<String> threads = new LinkedHashSet<>();
    BackgroundListener relay =
        new BackgroundListener(new Each(record -> threads.add(Thread.currentThread().getName())));
    Told.read(CONTRACT, KEPT, clean(records), relay);
    relay.finish();
    return threads;
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 70, 2_000, 2_999})
  void failsAsItsListenerDoes(long where) {
    List<Long> heard = new ArrayList<>();
    BackgroundListener relay =
        new BackgroundListener(
            new Each(
                record -> {
                  if (record == where) {
                    throw new IllegalStateException("at " + record);
                  }
                  heard.add(record);
                }));

    assertThatThrownBy(
            () -> {
              try {
                Told.read(CONTRACT, KEPT, clean(3_000), relay);
              } finally {
                relay.finish();
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("at " + where);
    assertThat(heard).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo((int) where);
  }

  @Test
  void failsWithTheErrorOfItsListener() {
    BackgroundListener relay =
        new BackgroundListener(
            new Each(
                record -> {
                  if (record == 2_000) {
                    throw new AssertionError("at 2000");
                  }
                }));

    assertThatThrownBy(
            () -> {
              Told.read(CONTRACT, KEPT, clean(3_000), relay);
              relay.finish();
            })
        .isInstanceOf(AssertionError.class)
        .hasMessage("at 2000");
  }

  private static String clean(int records) {
    return "{\"result\":[%s]}"
        .formatted(String.join(",", Collections.nCopies(records, "{\"name\":\"a\"}")));
  }

  /** Hears of records alone. */
  private record Each(LongConsumer records) implements Listener {
    @Override
    public void meets(SchemaAt schema, JsonNode value) {
      // Not a record.
    }

    @Override
    public void duplicate(String pointer) {
      // Not a record.
    }

    @Override
    public void unknown(SchemaAt schema, String pointer, String form) {
      // Not a record.
    }

    @Override
    public void record(
        String member, long element, RecordBuffer slots, List<Violation> violations) {
      records.accept(element);
    }

    @Override
    public void violated(Violation violation) {
      // Not a record.
    }
  }
}
