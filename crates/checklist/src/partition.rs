use strum::{EnumIter, IntoEnumIterator};

/// A part of AWS with accounts, names and addresses of its own (botocore, `partitions.json`;
/// AWS Fault Isolation Boundaries, "Partitions").
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter)]
pub enum Partition {
    /// The commercial Regions, for which Firstday is made.
    Aws,
    /// China.
    China,
    /// The European Sovereign Cloud.
    Sovereign,
    /// GovCloud in the United States.
    GovCloud,
    /// Apart from the internet, United States.
    Iso,
    /// Apart from the internet, United States.
    IsoB,
    /// Apart from the internet, Europe.
    IsoE,
    /// Apart from the internet, United States.
    IsoF,
    /// One that is not known here.
    Other,
}

impl Partition {
    /// As it stands in an ARN.
    pub fn id(self) -> &'static str {
        match self {
            Self::Aws => "aws",
            Self::China => "aws-cn",
            Self::Sovereign => "aws-eusc",
            Self::GovCloud => "aws-us-gov",
            Self::Iso => "aws-iso",
            Self::IsoB => "aws-iso-b",
            Self::IsoE => "aws-iso-e",
            Self::IsoF => "aws-iso-f",
            Self::Other => "other",
        }
    }

    /// The one that a Region is in. A name that fits nowhere is taken for a commercial Region, as
    /// AWS's own tools take it.
    pub fn of_region(region: &str) -> Self {
        let found = Self::iter().find(|partition| {
            let mut starts = partition.starts().iter();
            starts.any(|start| region.starts_with(start))
        });
        found.unwrap_or(Self::Aws)
    }

    /// The one that an ARN is in; `None` for a text that is no ARN.
    pub fn of_arn(arn: &str) -> Option<Self> {
        let mut parts = arn.split(':');
        let (Some("arn"), Some(id), Some(_)) = (parts.next(), parts.next(), parts.next()) else {
            return None;
        };
        let known = Self::iter().find(|partition| partition.id() == id);
        Some(known.unwrap_or(Self::Other))
    }

    /// How the names of its Regions begin, those that stand for all of them too. No name of a
    /// commercial Region begins like one of these.
    fn starts(self) -> &'static [&'static str] {
        match self {
            Self::Aws | Self::Other => &[],
            Self::China => &["cn-", "aws-cn-"],
            Self::Sovereign => &["eusc-", "aws-eusc-"],
            Self::GovCloud => &["us-gov-", "aws-us-gov-"],
            Self::Iso => &["us-iso-", "aws-iso-global"],
            Self::IsoB => &["us-isob-", "aws-iso-b-"],
            Self::IsoE => &["eu-isoe-", "aws-iso-e-"],
            Self::IsoF => &["us-isof-", "aws-iso-f-"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The Regions of botocore 1.44.8, `partitions.json`.
    const REGIONS: [(&str, &[&str]); 8] = [
        (
            "aws",
            &[
                "af-south-1",
                "ap-east-1",
                "ap-east-2",
                "ap-northeast-1",
                "ap-south-2",
                "ap-southeast-7",
                "aws-global",
                "ca-west-1",
                "eu-central-1",
                "eu-south-2",
                "eu-west-3",
                "il-central-1",
                "me-west-1",
                "mx-central-1",
                "sa-west-1",
                "us-east-1",
                "us-west-2",
            ],
        ),
        ("aws-cn", &["aws-cn-global", "cn-north-1", "cn-northwest-1"]),
        ("aws-eusc", &["eusc-de-east-1"]),
        (
            "aws-iso",
            &["aws-iso-global", "us-iso-east-1", "us-iso-west-1"],
        ),
        (
            "aws-iso-b",
            &["aws-iso-b-global", "us-isob-east-1", "us-isob-west-1"],
        ),
        ("aws-iso-e", &["aws-iso-e-global", "eu-isoe-west-1"]),
        (
            "aws-iso-f",
            &["aws-iso-f-global", "us-isof-east-1", "us-isof-south-1"],
        ),
        (
            "aws-us-gov",
            &["aws-us-gov-global", "us-gov-east-1", "us-gov-west-1"],
        ),
    ];

    #[test]
    fn every_region_is_in_its_partition() {
        for (id, regions) in REGIONS {
            for region in regions {
                assert_eq!(Partition::of_region(region).id(), id, "{region}");
            }
        }
    }

    #[test]
    fn every_region_that_is_offered_is_a_commercial_one() {
        for (region, _) in crate::REGIONS {
            assert_eq!(Partition::of_region(region), Partition::Aws, "{region}");
        }
    }

    #[test]
    fn an_arn_names_its_partition() {
        for (id, _) in REGIONS {
            let arn = format!("arn:{id}:iam::123456789012:root");
            assert_eq!(
                Partition::of_arn(&arn).map(Partition::id),
                Some(id),
                "{arn}"
            );
        }
        let unheard_of = Partition::of_arn("arn:aws-moon:iam::123456789012:root");
        assert_eq!(unheard_of, Some(Partition::Other));
        assert_eq!(Partition::of_arn("us-gov-west-1"), None);
    }
}
