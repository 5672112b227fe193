package org.claimwright.cli;

import java.math.BigDecimal;
import java.util.List;
import org.claimwright.coding.EmLevel;
import org.claimwright.coding.Remark;
import org.claimwright.coding.Span;
import org.claimwright.coding.SpecificityGap;
import org.claimwright.coding.SuggestedCode;
import org.claimwright.coding.Suggestions;

/// The answer of the coding engine as JSON, as docs and scripts know it.
public final class CodeJson {
  private CodeJson() {}

  /// One answer line.
  public static Json.JsonObject of(String id, Suggestions answer) {
    var line =
        Json.object()
            .with("id", id)
            .with("codes", answer.codes().stream().map(CodeJson::code).toList())
            .with("considered", answer.considered().stream().map(CodeJson::code).toList());
    answer.em().ifPresent(em -> line.with("em", em(em)));
    if (!answer.gaps().isEmpty()) {
      line.with("moreSpecific", answer.gaps().stream().map(CodeJson::gap).toList());
    }
    if (!answer.remarks().isEmpty()) {
      line.with("remarks", answer.remarks().stream().map(CodeJson::remark).toList());
    }
    return line;
  }

  private static Json.JsonObject code(SuggestedCode code) {
    var reasoning = code.reasoning();
    var json = Json.object().with("system", code.system().label()).with("code", code.code());
    if (!code.modifiers().isEmpty()) {
      json.with("modifiers", code.modifiers());
    }
    if (code.units() != 1) {
      json.with("units", code.units());
    }
    return json.with("display", reasoning.display())
        .with("score", BigDecimal.valueOf(reasoning.score()))
        .with("evidence", spans(reasoning.evidence()))
        .with("why", reasoning.why())
        .with("assertion", reasoning.assertion().word());
  }

  private static List<List<Integer>> spans(List<Span> spans) {
    return spans.stream().map(s -> List.of(s.start(), s.end())).toList();
  }

  private static Json.JsonObject em(EmLevel em) {
    return Json.object()
        .with("code", em.code())
        .with("basis", em.basis())
        .with("elements", em.elements().stream().map(CodeJson::element).toList());
  }

  private static Json.JsonObject element(EmLevel.Element element) {
    return Json.object()
        .with("name", element.name())
        .with("level", element.level())
        .with("why", element.why())
        .with("evidence", spans(element.evidence()));
  }

  private static Json.JsonObject gap(SpecificityGap gap) {
    return Json.object()
        .with("code", gap.code())
        .with("missing", gap.missing())
        .with("options", gap.options().stream().map(SpecificityGap.Option::code).toList());
  }

  private static Json.JsonObject remark(Remark remark) {
    return Json.object()
        .with("code", remark.code())
        .with("severity", remark.severity().name().toLowerCase(java.util.Locale.ROOT))
        .with("where", remark.where())
        .with("message", remark.message());
  }
}
