package dev.cfbilling.conformance.keyword.listener;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.schema.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Forwards events to another listener in the same order. For a long body it does so on a second
 * thread, while the next records are read.
 *
 * <p>Less than a thousand records are buffered, however long the body is.
 */
public final class BackgroundListener implements Listener {
  /** Handing over a batch takes as long as reading a few records. */
  private static final int BATCH_SIZE = 128;

  private static final int BATCHES_UNDER_WAY = 4;

  /** In batches. A shorter body is processed before a thread would have started. */
  private static final int SHORT = 4;

  private final Listener listener;

  /** Buffers by member of the root; the listener gets to see only these. */
  private final Map<String, RecordBuffer> heard = new HashMap<>();

  private final Deque<CompletableFuture<Batch>> underWay = new ArrayDeque<>();
  private Batch batch = new Batch();
  private int batches;
  private @Nullable ExecutorService thread;

  public BackgroundListener(Listener listener) {
    this.listener = listener;
  }

  @Override
  public void meets(SchemaAt schema, JsonNode value) {
    add(to -> to.meets(schema, value));
  }

  @Override
  public void duplicate(String pointer) {
    add(to -> to.duplicate(pointer));
  }

  @Override
  public void unknown(SchemaAt schema, String pointer, String form) {
    add(to -> to.unknown(schema, pointer, form));
  }

  @Override
  public void record(String member, long element, RecordBuffer slots, List<Violation> violations) {
    add(new RecordEvent(member, element, batch.keep(slots), List.copyOf(violations)));
  }

  /** A record, by far the most events. No lambda: unless it is optimized, to make one is slow. */
  private final class RecordEvent implements Consumer<Listener> {
    private final String member;
    private final long element;
    private final RecordBuffer kept;
    private final List<Violation> wrong;

    RecordEvent(String member, long element, RecordBuffer kept, List<Violation> wrong) {
      this.member = member;
      this.element = element;
      this.kept = kept;
      this.wrong = wrong;
    }

    @Override
    public void accept(Listener to) {
      to.record(member, element, heard(kept), wrong);
    }
  }

  @Override
  public void violated(Violation violation) {
    add(to -> to.violated(violation));
  }

  private RecordBuffer heard(RecordBuffer kept) {
    RecordBuffer slots = heard.get(kept.member());
    if (slots == null) {
      slots = kept.another();
      heard.put(kept.member(), slots);
    }
    slots.takeFrom(kept);
    return slots;
  }

  private void add(Consumer<Listener> event) {
    batch.events.add(event);
    if (batch.events.size() >= BATCH_SIZE) {
      handOver();
    }
  }

  private void handOver() {
    batches++;
    if (batches < SHORT) {
      batch.tell(listener);
      return;
    }
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(BackgroundListener::daemon);
    }
    Batch full = batch;
    batch = underWay.size() < BATCHES_UNDER_WAY ? new Batch() : takeBack();
    underWay.addLast(CompletableFuture.supplyAsync(() -> full.tell(listener), thread));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "records");
    thread.setDaemon(true);
    return thread;
  }

  private Batch takeBack() {
    try {
      return underWay.removeFirst().join();
    } catch (CompletionException failed) {
      underWay.clear();
      batch = new Batch();
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /**
   * Waits until the listener has received everything.
   *
   * @throws RuntimeException the one that the listener threw
   */
  public void finish() {
    try {
      while (!underWay.isEmpty()) {
        takeBack();
      }
      batch.tell(listener);
    } finally {
      if (thread != null) {
        thread.shutdownNow();
      }
    }
  }

  /** Some events in order, and the records they refer to. */
  private static final class Batch {
    private final List<Consumer<Listener>> events = new ArrayList<>();
    private final List<RecordBuffer> records = new ArrayList<>();
    private int used;

    /** Moves the contents of {@code slots} into a buffer of this batch. */
    RecordBuffer keep(RecordBuffer slots) {
      if (used == records.size()) {
        records.add(slots.another());
      } else if (!records.get(used).member().equals(slots.member())) {
        records.set(used, slots.another());
      }
      RecordBuffer kept = records.get(used);
      used++;
      kept.takeFrom(slots);
      return kept;
    }

    Batch tell(Listener listener) {
      try {
        events.forEach(event -> event.accept(listener));
      } finally {
        events.clear();
        used = 0;
      }
      return this;
    }
  }
}
