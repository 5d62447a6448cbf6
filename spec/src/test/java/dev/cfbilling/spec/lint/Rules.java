package dev.cfbilling.spec.lint;

import java.util.List;

/** Every rule there is. A new one goes here, and its proof in {@link Faults}. */
final class Rules {

  private Rules() {}

  static List<Rule> all() {
    return List.of(
        new ConstraintCoverageRule(),
        new DescriptionRule(),
        new ErrorResponseRule(),
        new ExampleEditionRule(),
        new ExampleNameRule(),
        new ExampleRule(),
        new ExtensionRule(),
        new FieldCountRule(),
        new HistoryRule(),
        new KeyOrderRule(),
        new LabelRule(),
        new LengthLimitRule(),
        new LinkRule(),
        new NamedSchemaRule(),
        new NumberRule(),
        new OperationNameRule(),
        new PriceRule(),
        new RegistrationRule(),
        new RunningSumRule(),
        new SecurityRule(),
        new SensitiveValueRule(),
        new UnusedFileRule(),
        new ValueExampleRule());
  }
}
