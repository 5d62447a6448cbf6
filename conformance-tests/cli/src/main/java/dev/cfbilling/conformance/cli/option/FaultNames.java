package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.archive.ArchiveFault;
import dev.cfbilling.conformance.mock.archive.ArchiveFaults;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** The faults that {@code --fault} names, without duplicates. */
public final class FaultNames {
  private FaultNames() {}

  /** All names. */
  static Stream<String> all() {
    return Stream.concat(
        Faults.all().stream().map(Fault::name),
        ArchiveFaults.all().stream().map(ArchiveFault::name));
  }

  /** Those of a mock that serves; it has none of an archive. */
  public static List<Fault> served(List<String> named) throws UsageException {
    for (ArchiveFault fault : planted(named)) {
      throw new UsageException(
          ("--fault %s is between the bodies of an archive; conform mock --archive FOLDER writes"
                  + " one.")
              .formatted(fault.name()));
    }
    return ofMock(named);
  }

  /** Those of the mock that shows in an archive, beside the planted ones. */
  public static List<Fault> ofBodies(List<String> named) throws UsageException {
    List<Fault> faults =
        ofMock(named.stream().filter(name -> ArchiveFaults.find(name).isEmpty()).toList());
    for (Fault fault : faults) {
      if (!Faults.showsInArchives(fault)) {
        throw new UsageException(
            "--fault %s shows in nothing that an archive keeps: bodies of usage and profiles."
                .formatted(fault.name()));
      }
    }
    return faults;
  }

  /** Those between the bodies of an archive. */
  public static List<ArchiveFault> planted(List<String> named) {
    return named.stream().distinct().flatMap(name -> ArchiveFaults.find(name).stream()).toList();
  }

  private static List<Fault> ofMock(List<String> named) throws UsageException {
    List<Fault> faults = new ArrayList<>();
    for (String name : new LinkedHashSet<>(named)) {
      faults.add(Choice.require(Faults.find(name), name, "fault", all().toList(), "--list-faults"));
    }
    return faults;
  }
}
