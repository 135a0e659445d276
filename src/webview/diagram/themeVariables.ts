import { mix, readable, toHex } from "./colour.ts";
import type { Palette } from "./palette.ts";

/**
 * mermaid's variables for its theme `base`, from VS Code's colours: text at least 4.5:1 on what it stands on, lines
 * and borders at least 3:1. Every variable is given that would otherwise be calculated into a colour nobody measured.
 */
export function themeVariables(
  palette: Palette,
): Record<string, string | boolean | Record<string, string>> {
  const ground = toHex(palette.ground);
  const text = toHex(palette.text);
  const line = toHex(palette.line);
  const node = toHex(palette.node);
  const border = toHex(palette.nodeBorder);
  const group = toHex(palette.group);
  const note = toHex(palette.note);
  const noteText = toHex(readable(palette.text, [palette.note], 4.5));
  const error = toHex(palette.error);
  const groupBorder = toHex(
    readable(
      mix(palette.ground, palette.text, 0.5),
      [palette.ground, palette.group],
      3,
    ),
  );
  return {
    darkMode: palette.dark,
    background: ground,
    fontFamily: palette.font,
    fontSize: "14px",
    useGradient: false,
    dropShadow: "none",
    THEME_COLOR_LIMIT: "12",

    primaryColor: node,
    primaryTextColor: text,
    primaryBorderColor: border,
    secondaryColor: group,
    secondaryTextColor: text,
    secondaryBorderColor: groupBorder,
    tertiaryColor: group,
    tertiaryTextColor: text,
    tertiaryBorderColor: groupBorder,
    lineColor: line,
    textColor: text,
    titleColor: text,
    mainBkg: node,
    nodeBorder: border,
    nodeTextColor: text,
    clusterBkg: group,
    clusterBorder: groupBorder,
    defaultLinkColor: line,
    arrowheadColor: line,
    edgeLabelBackground: ground,
    errorBkgColor: ground,
    errorTextColor: error,

    actorBkg: node,
    actorBorder: border,
    actorTextColor: text,
    actorLineColor: groupBorder,
    signalColor: line,
    signalTextColor: text,
    labelBoxBkgColor: group,
    labelBoxBorderColor: groupBorder,
    labelTextColor: text,
    loopTextColor: text,
    noteBkgColor: note,
    noteTextColor: noteText,
    noteBorderColor: groupBorder,
    activationBkgColor: group,
    activationBorderColor: border,
    sequenceNumberColor: ground,

    stateBkg: node,
    stateLabelColor: text,
    labelColor: text,
    altBackground: group,
    compositeBackground: ground,
    compositeTitleBackground: group,
    compositeBorder: groupBorder,
    innerEndBackground: line,
    specialStateColor: line,
    transitionColor: line,
    transitionLabelColor: text,
    labelBackgroundColor: ground,

    classText: text,
    attributeBackgroundColorOdd: ground,
    attributeBackgroundColorEven: group,
    rowOdd: ground,
    rowEven: group,

    sectionBkgColor: group,
    altSectionBkgColor: ground,
    sectionBkgColor2: group,
    excludeBkgColor: group,
    taskBkgColor: node,
    taskBorderColor: border,
    taskTextColor: text,
    taskTextLightColor: text,
    taskTextDarkColor: text,
    taskTextOutsideColor: text,
    taskTextClickableColor: text,
    activeTaskBkgColor: group,
    activeTaskBorderColor: border,
    doneTaskBkgColor: group,
    doneTaskBorderColor: groupBorder,
    critBkgColor: ground,
    critBorderColor: error,
    todayLineColor: error,
    gridColor: groupBorder,
    vertLineColor: line,

    personBkg: node,
    personBorder: border,
    relationColor: line,
    relationLabelBackground: ground,
    relationLabelColor: text,
    requirementBackground: node,
    requirementBorderColor: border,
    requirementTextColor: text,
    archEdgeColor: line,
    archEdgeArrowColor: line,
    archGroupBorderColor: groupBorder,

    quadrant1Fill: node,
    quadrant2Fill: group,
    quadrant3Fill: ground,
    quadrant4Fill: group,
    quadrant1TextFill: text,
    quadrant2TextFill: text,
    quadrant3TextFill: text,
    quadrant4TextFill: text,
    quadrantPointFill: border,
    quadrantPointTextFill: text,
    quadrantXAxisTextFill: text,
    quadrantYAxisTextFill: text,
    quadrantTitleFill: text,
    quadrantInternalBorderStrokeFill: groupBorder,
    quadrantExternalBorderStrokeFill: line,

    pieTitleTextColor: text,
    pieSectionTextColor: text,
    pieLegendTextColor: text,
    pieStrokeColor: line,
    pieOuterStrokeColor: line,
    pieOpacity: "1",
    ...series(palette, line),
    xyChart: {
      backgroundColor: ground,
      titleColor: text,
      xAxisTitleColor: text,
      xAxisLabelColor: text,
      xAxisTickColor: line,
      xAxisLineColor: line,
      yAxisTitleColor: text,
      yAxisLabelColor: text,
      yAxisTickColor: line,
      yAxisLineColor: line,
      plotColorPalette: palette.series
        .map((colour) => toHex(readable(colour, [palette.ground], 3)))
        .join(","),
    },
  };
}

/** Pie slices, git branches, mind map and timeline sections, journey tasks: numbered variables. */
function series(palette: Palette, line: string): Record<string, string> {
  const variables: Record<string, string> = {};
  for (let index = 0; index < 12; index++) {
    const colour =
      palette.series[index % palette.series.length] ?? palette.node;
    const shade =
      index < palette.series.length
        ? colour
        : mix(colour, palette.ground, 0.35);
    const label = toHex(readable(palette.text, [shade], 4.5));
    const fill = toHex(shade);
    const strong = toHex(readable(shade, [palette.ground], 3));
    Object.assign(variables, {
      [`pie${index + 1}`]: fill,
      [`cScale${index}`]: fill,
      [`cScaleLabel${index}`]: label,
      [`cScalePeer${index}`]: strong,
      [`cScaleInv${index}`]: line,
      [`surface${index}`]: fill,
      [`surfacePeer${index}`]: strong,
      ...(index < 8
        ? {
            [`git${index}`]: strong,
            [`gitInv${index}`]: toHex(palette.text),
            [`gitBranchLabel${index}`]: toHex(
              readable(
                palette.text,
                [readable(shade, [palette.ground], 3)],
                4.5,
              ),
            ),
            [`fillType${index}`]: fill,
            [`actor${index}`]: fill,
            [`venn${index + 1}`]: fill,
          }
        : {}),
    });
  }
  return {
    ...variables,
    scaleLabelColor: toHex(palette.text),
    commitLabelColor: toHex(palette.text),
    commitLabelBackground: toHex(palette.group),
    tagLabelColor: toHex(palette.text),
    tagLabelBackground: toHex(palette.node),
    tagLabelBorder: toHex(palette.nodeBorder),
  };
}
