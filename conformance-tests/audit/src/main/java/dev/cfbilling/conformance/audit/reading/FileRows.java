package dev.cfbilling.conformance.audit.reading;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.table.CaptureRow;
import dev.cfbilling.conformance.audit.table.CaptureTable;
import dev.cfbilling.conformance.audit.table.RowOrigin;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.rule.AnswerContext;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.run.PartedRun;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes rows of the exchanges of one file, of their records and of their findings. */
final class FileRows implements PartedRun.Listener, RecordsRule.Listener {
  private static final int MOST_TEXTS = 10_000;

  private final ArchiveFile file;
  private final AccountNames names;
  private final ContractHistory contracts;
  private final AttemptFiles.Rows rows;
  private final Map<String, String> named = new HashMap<>();
  private final Map<String, String> masked = new HashMap<>();
  private Redactor redactor = Redactor.current();
  private @Nullable RowOrigin origin;
  private long records;

  FileRows(
      ArchiveFile file, AccountNames names, ContractHistory contracts, AttemptFiles.Rows rows) {
    this.file = file;
    this.names = names;
    this.contracts = contracts;
    this.rows = rows;
  }

  /** Takes an exchange before it is judged. */
  void announce(Exchange exchange) {
    records = 0;
    redactor = Redactor.current();
    Request request = exchange.request();
    Contract judge =
        contracts.judging(
            request.method(),
            request.url().host(),
            request.url().port(),
            request.path(),
            exchange.startedAt());
    Optional<Contract.Call> call =
        judge.find(request.method(), request.url().host(), request.url().port(), request.path());
    origin =
        new RowOrigin(
            file.shown(),
            exchange.index(),
            names.of(account(request, call)),
            call.map(known -> known.operation().id()).orElse(""),
            call.flatMap(known -> judge.edition()).orElse(null),
            exchange.startedAt(),
            call.map(known -> window(request)).orElse(""));
  }

  private String account(Request request, Optional<Contract.Call> call) {
    return file.body() != null
        ? file.body().account()
        : call.stream()
            .flatMap(
                known ->
                    Stream.of(
                        Optional.ofNullable(known.pathParameters().get("account_id")),
                        Optional.ofNullable(known.pathParameters().get("organization_id")),
                        request.query("account_id").stream().findFirst()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
  }

  private String window(Request request) {
    if (file.body() != null) {
      return file.body().window();
    }
    String window = asked(request, "from") + "/" + asked(request, "to");
    String metric =
        Stream.of("metric", "metric_id")
            .flatMap(name -> request.query(name).stream())
            .collect(Collectors.joining(","));
    return (window.equals("/") ? "" : Quote.raw(window))
        + (metric.isEmpty() ? "" : " of " + Quote.raw(metric));
  }

  private static String asked(Request request, String parameter) {
    return request.query(parameter).stream().findFirst().orElse("");
  }

  @Override
  public void record(AnswerContext answer, RecordView usage, @Nullable Long meter) {
    records++;
    RowOrigin from = origin();
    RowOrigin own = usage.text("BillingAccountId").map(id -> from.of(name(id))).orElse(from);
    List<@Nullable Object> row = CaptureRow.record(own, from.account(), usage, meter, names.open());
    row.subList(RowOrigin.COLUMNS, row.size()).replaceAll(this::masked);
    rows.add(CaptureTable.RECORDS, row);
  }

  /** Most texts of a file are the same few. */
  private @Nullable Object masked(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    if (masked.size() > MOST_TEXTS) {
      masked.clear();
    }
    return masked.computeIfAbsent(text, unseen -> SensitiveText.mask(redactor.redact(unseen)));
  }

  /** Most records of a file are of a few accounts. */
  private String name(String id) {
    return named.computeIfAbsent(id, names::of);
  }

  @Override
  public void judged(Exchange exchange, ExchangeResult result, List<RunPart.Group> groups) {
    if (result.operation().isPresent()) {
      rows.add(CaptureTable.EXCHANGES, CaptureRow.exchange(origin(), result, records));
    }
    groups.forEach(group -> rows.add(CaptureTable.FINDINGS, CaptureRow.finding(origin(), group)));
  }

  private RowOrigin origin() {
    return Objects.requireNonNull(origin, "an exchange is announced before it is judged");
  }
}
