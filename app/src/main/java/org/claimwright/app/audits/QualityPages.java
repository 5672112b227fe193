package org.claimwright.app.audits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.audit.Audit;
import org.claimwright.app.audit.AuditEvent;
import org.claimwright.app.codingdesk.CodingFigures;
import org.claimwright.app.practices.Practices;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The quality of coding: accuracy from audits, time, acceptance, and how the levels move. Shows no
/// dollars, and asks nobody to code higher or lower.
@Controller
@RequirePermission(Permission.READ_REPORTS)
class QualityPages {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration RECENT = Duration.ofDays(90);

  private final Audits audits;
  private final LevelBenchmarks benchmarks;
  private final Practices practices;
  private final CodingFigures figures;
  private final Audit audit;
  private final Clock clock;

  QualityPages(
      Audits audits,
      LevelBenchmarks benchmarks,
      Practices practices,
      CodingFigures figures,
      Audit audit,
      Clock clock) {
    this.audits = audits;
    this.benchmarks = benchmarks;
    this.practices = practices;
    this.figures = figures;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/quality")
  String show(Model page) {
    page.addAttribute("problems", List.of());
    return drawn(page);
  }

  /// Puts a file of the specialties' distributions in the place of the one before.
  @PostMapping("/quality/benchmark")
  @RequirePermission(Permission.MANAGE_PRACTICE)
  ModelAndView load(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model page,
      RedirectAttributes redirect)
      throws IOException {
    var text = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
    return switch (benchmarks.load(text)) {
      case Outcome.Ok<BenchmarkFile> ok -> {
        Flash.ok("The levels of the specialties are loaded: " + ok.value().source() + ".")
            .onto(redirect);
        yield new ModelAndView("redirect:/quality");
      }
      case Outcome.Rejected<BenchmarkFile> no -> {
        page.addAttribute("problems", no.problems());
        var again = new ModelAndView(drawn(page));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
    };
  }

  @PostMapping("/quality/benchmark/remove")
  @RequirePermission(Permission.MANAGE_PRACTICE)
  String remove(RedirectAttributes redirect) {
    benchmarks.remove();
    Flash.ok("The levels of the specialties are removed.").onto(redirect);
    return "redirect:/quality";
  }

  private String drawn(Model page) {
    var now = clock.instant();
    var year = now.minus(YEAR);
    page.addAttribute("coders", audits.figures("coder", year));
    page.addAttribute("origins", audits.figures("provenance", year));
    page.addAttribute("times", figures.times(year));
    page.addAttribute("acceptance", figures.acceptance(year));
    page.addAttribute(
        "levels",
        LevelDrift.of(
            figures.levels(year, now.minus(RECENT)), figures.levels(now.minus(RECENT), now)));
    var bySpecialty = bySpecialty(year, now);
    var shares = benchmarks.shares();
    page.addAttribute("benchmark", benchmarks.loaded());
    page.addAttribute("specialties", SpecialtyLevels.of(bySpecialty, shares));
    page.addAttribute("unnamed", SpecialtyLevels.missing(bySpecialty, shares));
    audit.record(AuditEvent.read("coding quality", ""));
    return "audits/quality";
  }

  private Map<String, Map<String, Integer>> bySpecialty(Instant from, Instant to) {
    var counts = new TreeMap<String, Map<String, Integer>>();
    figures
        .levelsByClinician(from, to)
        .forEach((clinician, levels) -> {
          var specialty =
              practices
                  .provider(clinician)
                  .map(one -> one.clinician().specialty().words())
                  .orElse("");
          var sums = counts.computeIfAbsent(specialty, fresh -> new TreeMap<>());
          levels.forEach((code, count) -> sums.merge(code, count, Integer::sum));
        });
    counts.remove("");
    return counts;
  }
}
