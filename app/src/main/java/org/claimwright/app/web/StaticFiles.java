package org.claimwright.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Styles, scripts, fonts and icons under an address that changes with them, so that a browser
/// fetches each once and keeps it for good. Pages link to `/css/desk.css`; what goes out is
/// `/assets/1f3c…/css/desk.css`, and what those files link to relatively follows. Under the address
/// that pages link to there is nothing: what a browser could keep there would outlive a change.
@Component
public class StaticFiles extends OncePerRequestFilter implements WebMvcConfigurer {

  /// Where all of them are, for anybody: they say nothing of a practice.
  public static final String ROOT = "/assets/";

  private static final Duration FOR_GOOD = Duration.ofDays(365);
  private static final List<String> FOLDERS = List.of("/css/", "/js/", "/img/", "/vendor/");
  private static final int DIGITS = 16;

  private final String root = ROOT + digest();

  private static String digest() {
    try {
      var found = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**");
      var sum = MessageDigest.getInstance("SHA-256");
      var files =
          Arrays.stream(found)
              .filter(Resource::isReadable)
              .sorted(Comparator.comparing(Resource::getDescription))
              .toList();
      for (var file : files) {
        sum.update(file.getContentAsByteArray());
      }
      return HexFormat.of().formatHex(sum.digest()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(root + "/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Linking(response, request.getContextPath()));
  }

  /// Writes links to static files with the address they have now.
  private final class Linking extends HttpServletResponseWrapper {
    private final String context;

    Linking(HttpServletResponse response, String context) {
      super(response);
      this.context = context;
    }

    @Override
    public String encodeURL(String url) {
      var path = url.startsWith(context) ? url.substring(context.length()) : "";
      return FOLDERS.stream().anyMatch(path::startsWith)
          ? context + root + path
          : super.encodeURL(url);
    }
  }
}
