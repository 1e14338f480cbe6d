import { expose } from "comlink";
import { createReader } from "./reader";
import { readerInside } from "./readerInside";

expose(readerInside(createReader()));
