package org.claimwright.app.administration;

import org.claimwright.app.form.Entries;
import org.claimwright.app.web.Flash;
import org.claimwright.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What every form of settings does: shown, and shown again with its mistakes and nothing lost.
final class Editing {

  private Editing() {}

  static ModelAndView shown(EditSheet sheet, Entries form) {
    return new ModelAndView("administration/edit")
        .addObject("sheet", sheet)
        .addObject("entries", form);
  }

  /// Back to where the form was opened from, or the form once more.
  ///
  /// @param done what to say when it is saved
  static ModelAndView answered(
      Outcome<?> outcome, EditSheet sheet, Entries form, String done, RedirectAttributes redirect) {
    if (outcome.isOk()) {
      Flash.ok(done).onto(redirect);
      return new ModelAndView("redirect:" + sheet.back());
    }
    if (form.problems().isEmpty()) {
      form.refuse(outcome.problems());
    }
    var again = shown(sheet, form);
    var changed =
        outcome.problems().stream().anyMatch(one -> one.code().equals("PRACTICE-CHANGED"));
    again.setStatus(changed ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }
}
