package org.casebook.app.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A body made of ellipses, cut into axial slices: every point has a tissue, every tissue a Hounsfield value and an MR
/// signal.
/// Left of the picture is the patient's right. The anatomy follows from the patient, the noise from the examination.
final class Phantom {

    /// Width and height of a slice in pixels.
    static final int SIZE = 128;

    /// Attenuation in the portal venous phase in HU, and MR signal in arbitrary units with bright fat.
    private enum Tissue {
        AIR(-1000, 4),
        LUNG(-845, 24),
        FAT(-102, 780),
        MUSCLE(52, 300),
        LIVER(108, 420),
        SPLEEN(122, 330),
        PANCREAS(88, 400),
        KIDNEY(168, 360),
        STOMACH(22, 180),
        VESSEL(158, 110),
        BONE(390, 210),
        CORTEX(760, 30),
        BLADDER(7, 150),
        GRAY(38, 410),
        WHITE(29, 520),
        CSF(6, 95);

        private final int hounsfield;
        private final int signal;

        Tissue(int hounsfield, int signal) {
            this.hounsfield = hounsfield;
            this.signal = signal;
        }
    }

    /// A lesion to draw: centre in mm from the middle of the volume, diameter in mm.
    record Mass(double x, double y, double z, double diameter) {}

    private record Branch(double x, double y, double slopeX, double slopeY, double radius) {}

    private final Story.Region region;
    private final double spacing;
    private final double sliceSpacing;
    private final int slices;
    private final List<Branch> branches = new ArrayList<>();
    private final double build;
    private final double phase;

    Phantom(Story.Region region, int slices, Random anatomy) {
        this.region = region;
        this.slices = slices;
        this.spacing = region == Story.Region.BRAIN ? 1.8 : region == Story.Region.THIGH ? 1.6 : 3.0;
        this.sliceSpacing = region == Story.Region.BRAIN || region == Story.Region.THIGH ? 5 : 6;
        this.build = 0.94 + 0.1 * anatomy.nextDouble();
        this.phase = 6 * anatomy.nextDouble();
        for (int i = 0; i < 46; i++) {
            branches.add(new Branch(
                    (anatomy.nextBoolean() ? 1 : -1) * (0.16 + 0.42 * anatomy.nextDouble()),
                    -0.32 + 0.62 * anatomy.nextDouble(),
                    0.25 * anatomy.nextGaussian(),
                    0.25 * anatomy.nextGaussian(),
                    0.008 + 0.016 * anatomy.nextDouble()));
        }
    }

    double spacing() {
        return spacing;
    }

    double sliceSpacing() {
        return sliceSpacing;
    }

    int slices() {
        return slices;
    }

    /// Where fractions of the picture and of the stack lie, in mm from the middle.
    Mass mass(Story.Lesion lesion, double diameter) {
        return new Mass(
                (lesion.x() - 0.5) * SIZE * spacing,
                (lesion.y() - 0.5) * SIZE * spacing,
                (lesion.z() - 0.5) * slices * sliceSpacing,
                diameter);
    }

    /// One slice, row by row: Hounsfield units for CT, signal for MR.
    int[] slice(int index, List<Mass> masses, Random noise) {
        boolean ct = region.modality().equals("CT");
        int[] pixels = new int[SIZE * SIZE];
        double z = (index + 0.5 - slices / 2.0) * sliceSpacing;
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                double value = 0;
                for (int part = 0; part < 4; part++) {
                    double x = (column + (part % 2 == 0 ? 0.25 : 0.75) - SIZE / 2.0) * spacing;
                    double y = (row + (part < 2 ? 0.25 : 0.75) - SIZE / 2.0) * spacing;
                    value += point(x, y, z, masses, ct) / 4;
                }
                double spread = ct ? (value < -990 ? 0 : 11) : (value < 5 ? 0 : 16);
                pixels[row * SIZE + column] = (int) Math.round(value + spread * noise.nextGaussian());
            }
        }
        return pixels;
    }

    private double point(double x, double y, double z, List<Mass> masses, boolean ct) {
        Tissue tissue = tissue(x, y, z);
        double value = ct ? tissue.hounsfield : tissue.signal;
        if (tissue == Tissue.AIR) {
            return value;
        }
        for (Mass mass : masses) {
            double share = inside(mass, x, y, z);
            if (share > 0) {
                double own = ct ? lesionHounsfield(mass, tissue, share) : 860 - 250 * core(mass, x, y, z);
                value += share * (own - value);
            }
        }
        return value;
    }

    private static double lesionHounsfield(Mass mass, Tissue around, double share) {
        return switch (around) {
            case LUNG -> mass.diameter() > 12 ? 44 : 20;
            case LIVER -> share < 0.9 ? 92 : 58;
            default -> 74;
        };
    }

    /// 1 inside the mass, 0 outside, between them over one pixel; the border is lobed, not round.
    private double inside(Mass mass, double x, double y, double z) {
        if (mass.diameter() <= 0) {
            return 0;
        }
        double dx = x - mass.x();
        double dy = y - mass.y();
        double dz = z - mass.z();
        double distance = StrictMath.sqrt(dx * dx + dy * dy + dz * dz);
        double angle = StrictMath.atan2(dy, dx);
        double radius = mass.diameter()
                / 2
                * (0.93 + 0.07 * StrictMath.sin(3 * angle + phase) + 0.05 * StrictMath.sin(7 * angle - phase));
        return Math.clamp((radius - distance) / spacing + 0.5, 0, 1);
    }

    /// How deep a point lies in the dark middle of a mass, from 0 to 1.
    private double core(Mass mass, double x, double y, double z) {
        return inside(new Mass(mass.x(), mass.y(), mass.z(), mass.diameter() * 0.55), x, y, z);
    }

    private Tissue tissue(double x, double y, double z) {
        double u = x / (SIZE * spacing / 2) / build;
        double v = y / (SIZE * spacing / 2) / build;
        double w = z / 100;
        return switch (region) {
            case CHEST -> chest(u, v, w);
            case ABDOMEN, LIVER_MR -> abdomen(u, v, w);
            case PELVIS -> pelvis(u, v);
            case BRAIN -> brain(u, v, w);
            case THIGH -> thigh(u, v);
            case BREAST, LIVER_VESSELS ->
                throw new IllegalArgumentException("region is " + region + ", must be a sliced one");
        };
    }

    private Tissue chest(double u, double v, double w) {
        if (!in(u, v, 0, 0, 0.92, 0.64)) {
            return Tissue.AIR;
        }
        if (!in(u, v, 0, 0, 0.85, 0.57)) {
            return Tissue.FAT;
        }
        if (in(u, v, 0, 0.40, 0.10, 0.09)) {
            return in(u, v, 0, 0.40, 0.075, 0.068) ? Tissue.BONE : Tissue.CORTEX;
        }
        if (in(u, v, 0, 0.50, 0.035, 0.06) || in(u, v, 0, -0.46, 0.10, 0.028)) {
            return Tissue.CORTEX;
        }
        double lung = 1 - 0.15 * w * w;
        boolean right = in(u, v, -0.40, -0.01, 0.31 * lung, 0.44 * lung);
        boolean left = in(u, v, 0.42, 0.02, 0.29 * lung, 0.42 * lung);
        if (in(u, v, 0.12, -0.12 + 0.05 * w, 0.25, 0.21 + 0.1 * w)) {
            return in(u, v, 0.15, -0.10, 0.12, 0.11) ? Tissue.VESSEL : Tissue.MUSCLE;
        }
        if (in(u, v, 0.10, 0.20, 0.062, 0.062)) {
            return Tissue.VESSEL;
        }
        if (right || left) {
            return branch(u, v, w) ? Tissue.VESSEL : Tissue.LUNG;
        }
        if (in(u, v, -0.04, 0.10, 0.045, 0.05)) {
            return Tissue.AIR;
        }
        return rib(u, v, w) ? Tissue.CORTEX : Tissue.MUSCLE;
    }

    private boolean branch(double u, double v, double w) {
        for (Branch branch : branches) {
            double du = u - branch.x() - branch.slopeX() * w;
            double dv = v - branch.y() - branch.slopeY() * w;
            if (du * du + dv * dv < branch.radius() * branch.radius()) {
                return true;
            }
        }
        return false;
    }

    private static boolean rib(double u, double v, double w) {
        double ring = (u / 0.80) * (u / 0.80) + (v / 0.52) * (v / 0.52);
        double angle = StrictMath.atan2(v, u);
        return ring > 0.86 && ring < 1.0 && StrictMath.sin(9 * angle + 14 * w) > 0.45;
    }

    private Tissue abdomen(double u, double v, double w) {
        if (!in(u, v, 0, 0, 0.90, 0.66)) {
            return Tissue.AIR;
        }
        if (!in(u, v, 0, 0, 0.81, 0.575)) {
            return Tissue.FAT;
        }
        if (in(u, v, 0, 0.36, 0.11, 0.095)) {
            return in(u, v, 0, 0.36, 0.085, 0.072) ? Tissue.BONE : Tissue.CORTEX;
        }
        if (in(u, v, 0, 0.48, 0.035, 0.06)) {
            return Tissue.CORTEX;
        }
        if (in(u, v, 0.05, 0.21, 0.058, 0.058) || in(u, v, -0.10, 0.19, 0.07, 0.05)) {
            return Tissue.VESSEL;
        }
        if (w > -0.1 && (in(u, v, -0.34, 0.30, 0.11, 0.12) || in(u, v, 0.34, 0.29, 0.11, 0.12))) {
            return Tissue.KIDNEY;
        }
        if (in(u, v, -0.36, -0.06 - 0.04 * w, 0.40 - 0.12 * w, 0.39 - 0.06 * w) || in(u, v, -0.05, -0.28, 0.30, 0.14)) {
            return branch(u, v, w) ? Tissue.VESSEL : Tissue.LIVER;
        }
        if (in(u, v, 0.58, 0.12, 0.15, 0.24)) {
            return Tissue.SPLEEN;
        }
        if (in(u, v, 0.38, -0.22, 0.24, 0.17)) {
            return in(u, v, 0.38, -0.31, 0.13, 0.06) ? Tissue.AIR : Tissue.STOMACH;
        }
        if (in(u, v, 0.16, 0.02, 0.28, 0.065)) {
            return Tissue.PANCREAS;
        }
        if (rib(u, v, w)) {
            return Tissue.CORTEX;
        }
        return in(u, v, 0, 0, 0.70, 0.46) ? Tissue.FAT : Tissue.MUSCLE;
    }

    private static Tissue pelvis(double u, double v) {
        if (!in(u, v, 0, 0, 0.93, 0.62)) {
            return Tissue.AIR;
        }
        if (!in(u, v, 0, 0, 0.82, 0.52)) {
            return Tissue.FAT;
        }
        if (in(u, v, 0, 0.37, 0.20, 0.07)) {
            return Tissue.BONE;
        }
        if (in(u, v, -0.55, 0.02, 0.15, 0.16) || in(u, v, 0.55, 0.02, 0.15, 0.16)) {
            return in(u, v, -0.55, 0.02, 0.12, 0.13) || in(u, v, 0.55, 0.02, 0.12, 0.13) ? Tissue.BONE : Tissue.CORTEX;
        }
        if (in(u, v, 0, -0.14, 0.21, 0.14)) {
            return Tissue.BLADDER;
        }
        if (in(u, v, -0.28, -0.12, 0.035, 0.035) || in(u, v, 0.28, -0.12, 0.035, 0.035)) {
            return Tissue.VESSEL;
        }
        return in(u, v, 0, 0.02, 0.36, 0.30) ? Tissue.FAT : Tissue.MUSCLE;
    }

    private Tissue brain(double u, double v, double w) {
        double size = 1 - 0.35 * w * w;
        if (!in(u, v, 0, 0, 0.72 * size, 0.90 * size)) {
            return Tissue.AIR;
        }
        if (!in(u, v, 0, 0, 0.68 * size, 0.86 * size)) {
            return Tissue.FAT;
        }
        if (!in(u, v, 0, 0, 0.62 * size, 0.80 * size)) {
            return Tissue.CORTEX;
        }
        if (!in(u, v, 0, 0, 0.60 * size, 0.78 * size) || Math.abs(u) < 0.008) {
            return Tissue.CSF;
        }
        if (in(u, v, -0.11, -0.12, 0.06, 0.22)
                || in(u, v, 0.11, -0.12, 0.06, 0.22)
                || in(u, v, -0.15, 0.22, 0.06, 0.14)
                || in(u, v, 0.15, 0.22, 0.06, 0.14)) {
            return Tissue.CSF;
        }
        double angle = StrictMath.atan2(v, u);
        double fold = 0.86 + 0.05 * StrictMath.sin(17 * angle + phase + 4 * w);
        return in(u, v, 0, 0, 0.60 * size * fold, 0.78 * size * fold)
                        && !in(u, v, 0.22, 0.02, 0.07, 0.12)
                        && !in(u, v, -0.22, 0.02, 0.07, 0.12)
                ? Tissue.WHITE
                : Tissue.GRAY;
    }

    private static Tissue thigh(double u, double v) {
        if (!in(u, v, 0, 0, 0.84, 0.80)) {
            return Tissue.AIR;
        }
        if (!in(u, v, 0, 0, 0.70, 0.66)) {
            return Tissue.FAT;
        }
        if (in(u, v, 0.05, 0.0, 0.15, 0.15)) {
            return in(u, v, 0.05, 0.0, 0.08, 0.08) ? Tissue.FAT : Tissue.CORTEX;
        }
        if (in(u, v, -0.30, 0.12, 0.05, 0.05)) {
            return Tissue.VESSEL;
        }
        double angle = StrictMath.atan2(v, u - 0.05);
        return Math.abs(StrictMath.sin(2.5 * angle + 0.4)) < 0.045 ? Tissue.FAT : Tissue.MUSCLE;
    }

    private static boolean in(double u, double v, double centreU, double centreV, double radiusU, double radiusV) {
        double du = (u - centreU) / radiusU;
        double dv = (v - centreV) / radiusV;
        return du * du + dv * dv < 1;
    }
}
