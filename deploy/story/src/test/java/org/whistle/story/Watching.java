package org.whistle.story;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page costs while it is open: the frames that it draws, and what it keeps once all rubbish
 * was collected.
 *
 * @param frames a second, over the whole time
 * @param growth of the heap in bytes a second, by least squares
 * @param heap bytes at the end
 */
record Watching(double frames, double growth, double heap) {
  private static final int LOOKS = 10;

  /** Watches for a while, after the page had its first minute's rest. */
  static Watching of(Page page, Duration rest, Duration time) {
    CDPSession devtools = page.context().newCDPSession(page);
    page.waitForTimeout(rest.toMillis());
    page.evaluate(
        """
        () => {
          window.framesDrawn = 0
          const draw = () => { window.framesDrawn += 1; requestAnimationFrame(draw) }
          requestAnimationFrame(draw)
        }
        """);
    long begun = System.nanoTime();
    List<double[]> looks = new ArrayList<>();
    for (int look = 0; look <= LOOKS; look++) {
      if (look > 0) {
        page.waitForTimeout((double) time.toMillis() / LOOKS);
      }
      devtools.send("HeapProfiler.collectGarbage");
      looks.add(new double[] {(System.nanoTime() - begun) / 1e9, heap(devtools)});
    }
    double frames = ((Number) page.evaluate("window.framesDrawn")).doubleValue();
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Watching(frames / seconds, slope(looks), looks.getLast()[1]);
  }

  private static double heap(CDPSession devtools) {
    JsonObject usage = devtools.send("Runtime.getHeapUsage");
    return usage.get("usedSize").getAsDouble();
  }

  private static double slope(List<double[]> points) {
    double x = points.stream().mapToDouble(it -> it[0]).average().orElseThrow();
    double y = points.stream().mapToDouble(it -> it[1]).average().orElseThrow();
    double over = points.stream().mapToDouble(it -> (it[0] - x) * (it[1] - y)).sum();
    return over / points.stream().mapToDouble(it -> (it[0] - x) * (it[0] - x)).sum();
  }
}
