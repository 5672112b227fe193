package org.claimwright.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Hands every page its `frame` and the `show` that writes its values.
@ControllerAdvice
class FrameAdvice {

  private final Navigation navigation;
  private final Viewers viewers;
  private final Show show;

  FrameAdvice(Navigation navigation, Viewers viewers, Show show) {
    this.navigation = navigation;
    this.viewers = viewers;
    this.show = show;
  }

  @ModelAttribute
  void frame(HttpServletRequest request, Model page) {
    page.addAttribute("frame", frameOf(request));
    page.addAttribute("show", show);
  }

  void onto(HttpServletRequest request, ModelMap page) {
    page.addAttribute("frame", frameOf(request));
    page.addAttribute("show", show);
  }

  private Frame frameOf(HttpServletRequest request) {
    var path = pathOf(request);
    return new Frame(viewers::current, path, () -> partsAt(path));
  }

  private List<NavPart> partsAt(String path) {
    return viewers.current().map(one -> navigation.partsFor(one, path)).orElse(List.of());
  }

  /// The path of the page that was asked for, also while its failure is being drawn.
  private static String pathOf(HttpServletRequest request) {
    var failed = request.getAttribute("jakarta.servlet.error.request_uri");
    var uri = failed instanceof String asked ? asked : request.getRequestURI();
    return uri.substring(Math.min(request.getContextPath().length(), uri.length()));
  }
}
