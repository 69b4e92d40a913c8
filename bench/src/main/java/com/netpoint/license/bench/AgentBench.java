package com.netpoint.license.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the agent adds to the start of an application, beside what JaCoCo's adds, run in turn in one
 * run. Arguments: the house's folder, rounds, then the java commands to measure with.
 */
public final class AgentBench {
  /** What a shell's times prints of its children: user and system time. */
  private static final Pattern TIMES =
      Pattern.compile("(\\d+)m(\\d+\\.\\d+)s (\\d+)m(\\d+\\.\\d+)s\\s*$");

  private AgentBench() {}

  public static void main(String[] arguments) throws Exception {
    Path house = Path.of(arguments[0]).toAbsolutePath();
    int rounds = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("bench");
    Path jar = house.resolve("license-manager/target/netpoint-license-manager.jar");
    try (BenchManager manager = new BenchManager(jar, folder, 1_000)) {
      for (String java : Arrays.asList(arguments).subList(2, arguments.length)) {
        measure(java, variants(house, folder, manager), rounds);
      }
    }
  }

  private static Map<String, String> variants(Path house, Path folder, BenchManager manager)
      throws IOException {
    Map<String, String> flags = new LinkedHashMap<>();
    flags.put("no agent", "");
    flags.put(
        "JaCoCo",
        "-javaagent:"
            + house.resolve("bench/target/lib/org.jacoco.agent.jar")
            + "=destfile="
            + folder.resolve("jacoco.exec"));
    flags.put(
        "ours, HTTP",
        "-javaagent:"
            + house.resolve("agent/target/netpoint-license-agent.jar")
            + "="
            + manager.properties());
    return flags;
  }

  private static void measure(String java, Map<String, String> variants, int rounds)
      throws IOException, InterruptedException {
    Map<String, List<Double>> cpu = new LinkedHashMap<>();
    Map<String, List<Double>> wall = new LinkedHashMap<>();
    for (int round = -2; round < rounds; round++) {
      for (Map.Entry<String, String> variant : variants.entrySet()) {
        double[] taken = run(java, variant.getValue());
        if (round >= 0) {
          cpu.computeIfAbsent(variant.getKey(), key -> new ArrayList<>()).add(taken[0]);
          wall.computeIfAbsent(variant.getKey(), key -> new ArrayList<>()).add(taken[1]);
        }
      }
    }
    print(java, variants, cpu, wall);
  }

  private static void print(
      String java,
      Map<String, String> variants,
      Map<String, List<Double>> cpu,
      Map<String, List<Double>> wall) {
    System.out.println(java);
    System.out.println(
        "variant       CPU ms  wall ms  added CPU / JaCoCo's  added wall / JaCoCo's");
    double bareCpu = median(cpu.get("no agent"));
    double bareWall = median(wall.get("no agent"));
    for (String variant : variants.keySet()) {
      System.out.printf(
          "%-12s  %6.0f  %7.0f  %20.2f  %21.2f%n",
          variant,
          median(cpu.get(variant)),
          median(wall.get(variant)),
          (median(cpu.get(variant)) - bareCpu) / (median(cpu.get("JaCoCo")) - bareCpu),
          (median(wall.get(variant)) - bareWall) / (median(wall.get("JaCoCo")) - bareWall));
    }
  }

  /** CPU and wall milliseconds of one start, as the operating system accounts for the process. */
  private static double[] run(String java, String flag) throws IOException, InterruptedException {
    String classes = AgentBench.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String command =
        java + " " + flag + " -cp " + classes + " " + TrivialApp.class.getName() + " >&2; times";
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder("sh", "-c", command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String times =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    if (process.waitFor() != 0) {
      throw new IOException("a start failed: " + command);
    }
    double wallMillis = (System.nanoTime() - start) / 1e6;
    Matcher matcher = TIMES.matcher(times);
    if (!matcher.find()) {
      throw new IOException("times printed: " + times);
    }
    double seconds =
        60 * (Integer.parseInt(matcher.group(1)) + Integer.parseInt(matcher.group(3)))
            + Double.parseDouble(matcher.group(2))
            + Double.parseDouble(matcher.group(4));
    return new double[] {seconds * 1e3, wallMillis};
  }

  private static double median(@org.jspecify.annotations.Nullable List<Double> values) {
    if (values == null) {
      throw new IllegalArgumentException("nothing was measured");
    }
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
