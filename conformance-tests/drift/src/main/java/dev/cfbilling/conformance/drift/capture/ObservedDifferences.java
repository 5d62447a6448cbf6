package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.drift.ClientMeaning;
import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.drift.patch.SpecEdit;
import dev.cfbilling.conformance.drift.patch.SpecPatch;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The departures as differences, each with the edit of the contract that would allow it. */
final class ObservedDifferences {
  /** Breaking ones first, then by place; independent of the order of the captures. */
  private static final Comparator<Observed> ORDER =
      Comparator.comparing(
          Observed::difference,
          Comparator.<Difference, Boolean>comparing(found -> !found.effect().isBreaking())
              .thenComparing(Difference::older)
              .thenComparing(Difference::kind)
              .thenComparing(Difference::what));

  private final ObservationText text;
  private final ObservationEdit edits;
  private final SpecPatch patches;
  private final List<Observed> observed = new ArrayList<>();

  private record Observed(Difference difference, Optional<SpecEdit> edit) {}

  ObservedDifferences(CapturedTraffic traffic, SourceFiles sources) {
    this.text = new ObservationText(traffic.forms());
    this.edits = new ObservationEdit(traffic.forms());
    this.patches = new SpecPatch(sources);
    traffic.counts().forEach(this::add);
    traffic.forms().forEachNewFormat(this::add);
    traffic.dated().ifPresent(dated -> dated.forEach(this::add));
    observed.sort(ORDER);
  }

  List<Difference> all() {
    return observed.stream().map(Observed::difference).toList();
  }

  /** The diff of all edits. */
  String patch() {
    return patches.ofAll(observed.stream().flatMap(one -> one.edit().stream()).toList());
  }

  /** The client reads what any edition has, and so do the source files. */
  private void add(EditionTraffic.Known known, SeenTimes times) {
    Departure departure = known.departure();
    String name = BodyPlaces.name(times.where().pointer());
    Difference difference =
        new Difference(
            ObservationText.kind(departure),
            Effect.COMPATIBLE,
            text.what(known, name),
            ObservationText.place(departure),
            times.where(),
            times.operations(),
            ClientMeaning.NOTHING,
            Optional.of(times.observation(Optional.empty())));
    observed.add(new Observed(difference, Optional.empty()));
  }

  private void add(Departure departure, SeenTimes times) {
    Optional<SpecEdit> edit = edits.of(departure);
    Difference difference =
        new Difference(
            ObservationText.kind(departure),
            departure.kind().effect(),
            text.what(departure, BodyPlaces.name(times.where().pointer())),
            ObservationText.place(departure),
            times.where(),
            times.operations(),
            ObservationText.client(departure),
            Optional.of(times.observation(edit.flatMap(patches::of))));
    observed.add(new Observed(difference, edit));
  }
}
