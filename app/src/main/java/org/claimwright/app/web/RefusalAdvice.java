package org.claimwright.app.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Shows a refusal on the page of its status.
@ControllerAdvice
class RefusalAdvice {

  private final FrameAdvice frame;

  RefusalAdvice(FrameAdvice frame) {
    this.frame = frame;
  }

  @ExceptionHandler
  ModelAndView show(Refusal refusal, HttpServletRequest request) {
    var page = new ModelAndView("error/" + refusal.status().value());
    page.setStatus(refusal.status());
    frame.onto(request, page.getModelMap());
    page.addObject("status", refusal.status().value());
    page.addObject("what", refusal.getMessage());
    page.addObject("remedy", refusal.remedy());
    return page;
  }
}
