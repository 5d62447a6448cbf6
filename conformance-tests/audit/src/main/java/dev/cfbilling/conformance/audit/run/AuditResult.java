package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.report.figure.Figure;
import dev.cfbilling.conformance.run.Report;
import java.util.List;

/** What an audit has found, and pictures of it. */
public record AuditResult(Report report, List<Figure> figures) {}
