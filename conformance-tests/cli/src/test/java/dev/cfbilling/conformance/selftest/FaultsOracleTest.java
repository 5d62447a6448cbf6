package dev.cfbilling.conformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Oracle;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The compiled schemas say of every fault, and of every neighbour of one, what networknt says. */
@Tag("nightly")
class FaultsOracleTest {
  private final AtomicInteger seen = new AtomicInteger();

  @Test
  void agreeOnEveryFaultOfForm() {
    new SelfTestFaults(Traffic.CONTRACT).forEach(this::agree);

    assertThat(seen).hasValueGreaterThan(5_000);
  }

  @Test
  void agreeOnEveryFaultOfMeaning() {
    new RuleFaults(Traffic.CONTRACT).forEach((fault, consequences) -> agree(fault));

    assertThat(seen).hasValueGreaterThan(50);
  }

  private void agree(SelfTestFault fault) {
    seen.incrementAndGet();
    Oracle.Opinion networknt = Oracle.networknt(fault.exchange());
    Oracle.Opinion compiled = Oracle.compiled(fault.exchange());
    if (fault.kind().equals("body.duplicate-key")) {
      // What counts as met is the one accepted difference.
      assertThat(compiled.findings()).as(fault.description()).isEqualTo(networknt.findings());
    } else {
      assertThat(compiled).as(fault.description()).isEqualTo(networknt);
    }
  }
}
