import { FluentProvider, Title3, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const root = document.getElementById("root");
if (!root) throw new Error("The pane's page has no root.");
createRoot(root).render(
  <FluentProvider theme={webLightTheme}>
    <Title3 as="h1">IMS Review</Title3>
  </FluentProvider>,
);
