package org.claimwright.app.statements;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.claimwright.app.patients.PatientRecord;
import org.claimwright.app.practices.Practice;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Draws a statement as a PDF.
@Component
class StatementPrint {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final ITemplateEngine templates;
  private final Show show;

  StatementPrint(ITemplateEngine templates, Show show) {
    this.templates = templates;
    this.show = show;
  }

  /// When it is issued and by when it is to be paid.
  record Dates(LocalDate issued, LocalDate due) {}

  byte[] pdf(Practice practice, PatientRecord patient, AccountView account, Dates dates) {
    var context = new Context(Locale.US);
    context.setVariable("practice", practice.profile());
    context.setVariable("patient", patient);
    context.setVariable("account", account);
    context.setVariable("dates", dates);
    context.setVariable("show", show);
    var html = templates.process("statements/statement-pdf", context);
    var out = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder().withHtmlContent(html, null).toStream(out).run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }
}
