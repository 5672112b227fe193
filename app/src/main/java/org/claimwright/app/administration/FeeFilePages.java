package org.claimwright.app.administration;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.encounters.FeeChanges;
import org.claimwright.app.encounters.FeeTake;
import org.claimwright.app.encounters.PracticeFees;
import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.pricing.Fee;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reading a fee schedule in: a file, what it would do, and only then the change.
///
/// What was read goes to the preview and comes back from it as lines of a file, so nothing is kept
/// between the two.
@Controller
@RequirePermission(Permission.MANAGE_PRACTICE)
class FeeFilePages {

  private static final String FILE = "/administration/fees/file";

  private final PracticeFees fees;

  FeeFilePages(PracticeFees fees) {
    this.fees = fees;
  }

  @GetMapping(FILE)
  ModelAndView choose() {
    return chosen(Entries.of(Map.of("how", "add")), List.of());
  }

  @PostMapping(FILE)
  ModelAndView preview(
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    var form = Entries.of(typed);
    var begins = form.optional("begins", "First day", FeeFields::day);
    if (!form.problems().isEmpty()) {
      return refused(form, form.problems());
    }
    return switch (read(file, begins)) {
      case Outcome.Rejected<List<Fee>> no -> refused(form, no.problems());
      case Outcome.Ok<List<Fee>> ok -> previewed(form, ok.value(), ok.warnings());
    };
  }

  @PostMapping(FILE + "/confirm")
  ModelAndView confirm(@RequestParam Map<String, String> typed, RedirectAttributes redirect) {
    var form = Entries.of(typed);
    return switch (FeeFile.read(form.get("lines"), Optional.empty())) {
      case Outcome.Rejected<List<Fee>> no -> refused(form, no.problems());
      case Outcome.Ok<List<Fee>> ok -> taken(form, ok.value(), redirect);
    };
  }

  private ModelAndView taken(Entries form, List<Fee> read, RedirectAttributes redirect) {
    return switch (fees.take(PracticeEditPages.seen(form), how(form), read)) {
      case Outcome.Ok<FeeChanges> ok -> {
        done(ok.value()).onto(redirect);
        yield new ModelAndView("redirect:" + FeeForm.FEES);
      }
      case Outcome.Rejected<FeeChanges> no -> {
        var again = previewed(form, read, List.of()).addObject("problems", no.problems());
        again.setStatus(HttpStatus.CONFLICT);
        yield again;
      }
    };
  }

  private static Flash done(FeeChanges changes) {
    return changes.isNothing()
        ? Flash.info("The fee schedule is as the file has it: nothing had to be changed.")
        : Flash.ok("Fees read in: " + changes.inWords() + ".");
  }

  private static Outcome<List<Fee>> read(@Nullable MultipartFile file, Optional<LocalDate> begins)
      throws IOException {
    var name = file == null ? null : file.getOriginalFilename();
    if (file == null || name == null || name.isBlank()) {
      return Outcome.rejected(
          Problem.stop("FEE-FILE", "", "No file was chosen: choose a CSV file of the fees."));
    }
    return FeeFile.read(file.getBytes(), begins);
  }

  private ModelAndView previewed(Entries form, List<Fee> read, List<Problem> notes) {
    var preview = fees.preview(how(form), read);
    return new ModelAndView("administration/fee-preview")
        .addObject("sheet", FeePreview.of(preview.changes()))
        .addObject("seen", preview.seen().mark())
        .addObject("replaces", how(form) == FeeTake.REPLACE)
        .addObject("lines", FeePreview.lines(read))
        .addObject("read", read.size())
        .addObject("notes", notes)
        .addObject("problems", List.of());
  }

  private static ModelAndView refused(Entries form, List<Problem> problems) {
    var again = chosen(form, problems);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  private static ModelAndView chosen(Entries form, List<Problem> problems) {
    return new ModelAndView("administration/fee-file")
        .addObject("entries", form)
        .addObject("replaces", how(form) == FeeTake.REPLACE)
        .addObject("problems", problems.subList(0, Math.min(FeePreview.SHOWN, problems.size())))
        .addObject("wrong", problems.size());
  }

  /// Whatever is not asked for in so many words takes nothing away.
  private static FeeTake how(Entries form) {
    return form.get("how").equals("replace") ? FeeTake.REPLACE : FeeTake.ADD;
  }
}
