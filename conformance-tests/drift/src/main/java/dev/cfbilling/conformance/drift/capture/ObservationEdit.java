package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.patch.SpecEdit;
import dev.cfbilling.conformance.finding.Quote;
import java.util.List;
import java.util.Optional;

/** Edits the contract so that it allows what was seen. */
final class ObservationEdit {
  /** Longer texts are taken for data, not for names or literals. */
  static final int MAX_LENGTH = 120;

  private final ObservedTypes forms;

  ObservationEdit(ObservedTypes forms) {
    this.forms = forms;
  }

  /** The edit; empty when a person must decide, or when it would contain a secret. */
  Optional<SpecEdit> of(Departure departure) {
    SpecLocation place = departure.place();
    String detail = departure.detail();
    if (departure.isMany() || detail.length() > MAX_LENGTH || Quote.isSecret(detail)) {
      return Optional.empty();
    }
    return switch (departure.kind()) {
      case ENUM_ADDED ->
          detail.isEmpty()
              ? Optional.empty()
              : Optional.of(SpecEdit.addLiterals(place, List.of(detail)));
      case FIELD_ADDED ->
          forms
              .ofField(place, detail)
              .schema()
              .map(property -> SpecEdit.addProperty(around(place), detail, property));
      case FORMAT ->
          Optional.of(
              SpecEdit.setFormat(place, forms.ofStrings(place).flatMap(ObservedType::format)));
      case FORMAT_ADDED -> Optional.of(SpecEdit.setFormat(place, Optional.of(detail)));
      case NULLABLE -> Optional.of(SpecEdit.allowNull(place));
      case REQUIRED -> Optional.of(SpecEdit.dropRequired(place, detail));
      case LIMIT, OPERATION_ADDED, TYPE -> Optional.empty();
    };
  }

  private static SpecLocation around(SpecLocation properties) {
    String pointer = properties.pointer();
    return new SpecLocation(
        properties.file(), pointer.substring(0, pointer.length() - "/properties".length()));
  }
}
