package org.claimwright.app.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.claimwright.app.web.Show;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// Draws a template as a PDF.
///
/// Its fonts are embedded, so that every patient's name is printed as it is written, and the file
/// carries its structure for screen readers (PDF/UA).
@Component
public class Printer {

  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final ITemplateEngine templates;
  private final Show show;

  Printer(ITemplateEngine templates, Show show) {
    this.templates = templates;
    this.show = show;
  }

  /// The template, filled in.
  ///
  /// @param template such as `statements/statement-pdf`; `show` is there as on every page
  /// @param values what else it names
  public byte[] pdf(String template, Map<String, Object> values) {
    var context = new Context(Locale.US, values);
    context.setVariable("show", show);
    return drawn(templates.process(template, context));
  }

  private static byte[] drawn(String html) {
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder().usePdfUaAccessibility(true).withHtmlContent(html, null);
    font(builder, "Inter-Regular", "Inter", REGULAR);
    font(builder, "Inter-SemiBold", "Inter", BOLD);
    font(builder, "Inter-Ext-Regular", "InterExt", REGULAR);
    font(builder, "Inter-Ext-SemiBold", "InterExt", BOLD);
    font(builder, "DejaVuSans-Regular", "Names", REGULAR);
    font(builder, "DejaVuSans-SemiBold", "Names", BOLD);
    try {
      builder.toStream(out).run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String file) {
    var stream = Printer.class.getResourceAsStream("/fonts/" + file + ".ttf");
    if (stream == null) {
      throw new IllegalStateException("font " + file + " is missing from the application");
    }
    return stream;
  }
}
